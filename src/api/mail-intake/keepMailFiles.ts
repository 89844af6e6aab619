import { cleanFileName } from '../../domain/files/fileName.ts'
import { type KeptFile, largestFile } from '../../domain/files/keptFile.ts'
import { headLength, mediaTypeOf } from '../../domain/files/mediaType.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { LeftOut } from '../../domain/report/events.ts'
import type { OrganisationStore, Ports } from '../ports.ts'

/** A file of a message that waits to be kept. */
export type MailFile = { readonly name: string; readonly sha256: string; readonly file: KeptFile }

export type MailFiles = {
  /** The message as it arrived; null when there is none, or a scanner found something in it. */
  readonly original: MailFile | null
  readonly attachments: readonly MailFile[]
  readonly leftOut: readonly LeftOut[]
}

const mostAttachments = 100
const pieceBytes = 262_144

type Staging = {
  readonly ports: Pick<Ports, 'newId' | 'clock' | 'scanFile'>
  readonly store: OrganisationStore
  readonly owner: StreamId
}

/**
 * Takes the files of a message in, and the message itself, and does work that keeps them; what that work does not keep is
 * forgotten. What cannot be a file of its own is told, and still stands in the original.
 */
export async function withMailFiles<Result>(
  staging: Staging,
  { original, read }: { readonly original: Uint8Array | null; readonly read: ReadMail | null },
  work: (files: MailFiles) => Promise<Result>,
): Promise<Result> {
  const staged: string[] = []
  const leftOut: LeftOut[] = (read?.unpacked ?? []).map((name) => ({ name: cleanFileName(name), because: 'unpacked' }))
  const stage = async (name: string, content: Uint8Array): Promise<MailFile | null> => {
    const file = await stageFile(staging, staged, content)
    return file && { name, ...file }
  }
  try {
    const whole = original && original.byteLength > 0 ? await stage('bericht.eml', original) : null
    const attachments: MailFile[] = []
    for (const { name: given, content } of read?.attachments ?? []) {
      const name = cleanFileName(given ?? '')
      const because = reasonToLeaveOut(content, attachments.length)
      const file = because === null ? await stage(name, content) : null
      if (file) attachments.push(file)
      else leftOut.push({ name, because: because ?? 'infected' })
    }
    return await work({ original: whole, attachments, leftOut })
  } finally {
    for (const id of staged) await staging.store.discardFile(id)
  }
}

function reasonToLeaveOut({ byteLength }: Uint8Array, already: number): LeftOut['because'] | null {
  if (byteLength === 0) return 'empty'
  if (byteLength > largestFile) return 'tooLarge'
  return already < mostAttachments ? null : 'tooMany'
}

/** Takes content in, scanned where there is a scanner; null when that found something. */
async function stageFile(
  { ports, store, owner }: Staging,
  staged: string[],
  content: Uint8Array,
): Promise<Omit<MailFile, 'name'> | null> {
  const fileId = ports.newId()
  const scan = ports.scanFile?.()
  try {
    const pieces = async function* () {
      for (let at = 0; at < content.byteLength; at += pieceBytes) {
        const piece = content.subarray(at, at + pieceBytes)
        await scan?.read(piece)
        yield piece
      }
    }
    staged.push(fileId)
    const { size, sha256 } = await store.stageFile({ id: fileId, owner, at: ports.clock() }, pieces())
    const verdict = (await scan?.verdict()) ?? null
    if (verdict && verdict.found !== null) return null
    const mediaType = mediaTypeOf(content.subarray(0, headLength))
    return { sha256, file: { fileId, mediaType, size, scan: verdict === null ? 'notScanned' : 'clean' } }
  } finally {
    scan?.abandon()
  }
}
