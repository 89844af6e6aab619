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
  /** Who added it and when. */
  children?: ReactNode
}

/** Fetched when somebody covers something. */
const MaskDialog = lazy(async () => ({ default: (await import('./MaskDialog.tsx')).MaskDialog<CaseView> }))

/** A file that is kept: what it is by its content, whether it is safe, and the ways to it. */
export function KeptFileLine({ file, name: ownName, path, mask, children }: KeptFileLineProps) {
  const text = useText(filesText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const [open, setOpen] = useState<'picture' | 'mask' | null>(null)
  const [fault, setFault] = useState('')
  const { mediaType, size, scan, canOpen, isDestroyed, maskOf } = file
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
      {!isDestroyed && !canOpen && <p className={styles.quiet}>{text.closed}</p>}
      {canOpen && name !== null && isShownType(mediaType) && (
        <div className={styles.acts}>
          <Button small look="quiet" onClick={() => setOpen('picture')}>
            {text.look}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
          {mask && (
            <Button small look="quiet" onClick={() => setOpen('mask')}>
              {text.mask.open}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
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
    </>
  )
}

/** Drawn by the browser from the very file: a picture that is damaged or far too large stays a sentence. */
function Picture({ address, name }: { address: string; name: string }) {
  const text = useText(filesText)
  const [failed, setFailed] = useState(false)
  if (failed) return <p>{text.cannotShow}</p>
  return <img className={styles.picture} src={address} alt={text.picture(name)} onError={() => setFailed(true)} />
}
