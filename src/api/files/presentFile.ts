import type * as z from 'zod'
import type { fileOut } from '../../contract/files.ts'
import type { ContentDestroyed, KeptFile } from '../../domain/files/keptFile.ts'
import { type Actor, mayActor, type RecordedActor } from '../../domain/people.ts'

/**
 * A file as somebody sees it. Its content may show the very data that leaked, so it is for those who may see reporters.
 * @param name as it still exists; null once it is destroyed, and the content with it
 */
export const presentFile = (
  file: KeptFile,
  name: string | null,
  {
    by,
    nameOf,
    contentDestroyed,
  }: {
    readonly by: Actor
    readonly nameOf: (actor: RecordedActor) => string
    readonly contentDestroyed: ContentDestroyed<RecordedActor> | null
  },
): z.output<typeof fileOut> => ({
  fileId: file.fileId,
  mediaType: file.mediaType,
  size: file.size,
  scan: file.scan,
  maskOf: file.maskOf ?? null,
  isDestroyed: name === null,
  contentDestroyed: contentDestroyed && { ...contentDestroyed, by: nameOf(contentDestroyed.by) },
  canOpen: name !== null && contentDestroyed === null && mayHaveContent(file, by),
})

/** A covered copy is made to be shown to those who may not see the picture itself. */
export const mayHaveContent = ({ maskOf }: KeptFile, by: Actor): boolean =>
  maskOf !== undefined || mayActor(by, 'readReporters')
