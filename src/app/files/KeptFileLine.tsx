import { lazy, Suspense, useState, type MouseEvent, type ReactNode } from 'react'
import type * as z from 'zod'
import type { CaseView } from '../../contract/cases.ts'
import type { fileOut } from '../../contract/files.ts'
import { isDisguised, isShownType, mayRun } from '../../domain/files/mediaType.ts'
import { requestFile } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Files.module.css'
import { sizeInWords } from './sizeInWords.ts'

type KeptFileLineProps = {
  file: z.output<typeof fileOut>
  name: string | null
  /** Where its content is, below /api/v1. */
  path: string
  /** Where a covered copy of it is sent, below /api/v1, and what hears that it is kept; absent where none can be made. */
  mask?: { readonly to: string; readonly onSaved: (answer: CaseView) => void } | undefined
  /** Whether the reader may destroy the content before its time. */
  mayDestroy?: boolean
  /** Who added it and when. */
  children?: ReactNode
}

/** Fetched when somebody needs them. */
const DestroyContent = lazy(async () => ({ default: (await import('./DestroyContent.tsx')).DestroyContent }))
const MaskDialog = lazy(async () => ({ default: (await import('./MaskDialog.tsx')).MaskDialog<CaseView> }))

/** A file that is kept: what it is by its content, whether it is safe, and the ways to it. */
export function KeptFileLine({ file, name: ownName, path, mask, mayDestroy = false, children }: KeptFileLineProps) {
  const text = useText(filesText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const [open, setOpen] = useState<'picture' | 'mask' | 'destroy' | null>(null)
  const [fault, setFault] = useState('')
  const { mediaType, size, scan, canOpen, isDestroyed, contentDestroyed, maskOf } = file
  // The name may tell who it is about; a covered copy is told of by what it is.
  const name = ownName ?? (maskOf !== null && !isDestroyed ? text.maskedFileName : null)
  const address = `/api/v1/${path}/${file.fileId}`
  const kind = text.kinds[mediaType]
  // The browser's own download passes by the worker of the demo, and could not say why it was refused.
  const save = async (event: MouseEvent) => {
    event.preventDefault()
    setFault('')
    try {
      saveFile(new File([await requestFile(`${path}/${file.fileId}`)], name ?? ''))
    } catch (refused) {
      setFault(sentence(refused))
    }
  }
  return (
    <>
      <p className={styles.name}>
        {canOpen && name !== null ? (
          <a href={address} download={name} onClick={(event) => void save(event)}>
            <VisuallyHidden>{text.download}: </VisuallyHidden>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name ?? (isDestroyed ? text.destroyed : text.closedName)}</bdi>
        )}
      </p>
      <p className={styles.quiet}>
        {kind}, {sizeInWords(size, text, format)} · {scan === 'clean' ? text.scanned : text.notScanned}
      </p>
      {children}
      {fault !== '' && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {name !== null && isDisguised(name, mediaType) && <p className={styles.fault}>{text.disguised(kind)}</p>}
      {name !== null && mayRun(mediaType) && <p className={styles.fault}>{text.mayRun}</p>}
      {contentDestroyed && (
        <p className={styles.quiet}>
          {text.contentGone(contentDestroyed.by, format.moment(contentDestroyed.at))} {contentDestroyed.reason}
        </p>
      )}
      {!isDestroyed && !contentDestroyed && !canOpen && <p className={styles.quiet}>{text.closed}</p>}
      {canOpen && name !== null && (
        <div className={styles.acts}>
          {isShownType(mediaType) && (
            <FileAct name={name} onPress={() => setOpen('picture')}>
              {text.look}
            </FileAct>
          )}
          {mask && isShownType(mediaType) && (
            <FileAct name={name} onPress={() => setOpen('mask')}>
              {text.mask.open}
            </FileAct>
          )}
          {mayDestroy && (
            <FileAct name={name} onPress={() => setOpen('destroy')}>
              {text.destroy.open}
            </FileAct>
          )}
        </div>
      )}
      {open === 'picture' && name !== null && (
        <Dialog title={name} wide onClose={() => setOpen(null)}>
          <Picture address={address} name={name} />
        </Dialog>
      )}
      {open === 'mask' && name !== null && mask && (
        <Suspense>
          <MaskDialog address={address} name={name} {...mask} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'destroy' && name !== null && (
        <Suspense>
          <DestroyContent name={name} path={`${path}/${file.fileId}`} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}

const FileAct = ({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) => (
  <Button small look="quiet" onClick={onPress}>
    {children}
    <VisuallyHidden>: {name}</VisuallyHidden>
  </Button>
)

/** Drawn by the browser from the very file: a picture that is damaged or far too large stays a sentence. */
function Picture({ address, name }: { address: string; name: string }) {
  const text = useText(filesText)
  const [failed, setFailed] = useState(false)
  if (failed) return <p>{text.cannotShow}</p>
  return <img className={styles.picture} src={address} alt={text.picture(name)} onError={() => setFailed(true)} />
}
