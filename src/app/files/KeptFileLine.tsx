import { useState, type MouseEvent, type ReactNode } from 'react'
import type * as z from 'zod'
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
  /** Who added it and when. */
  children?: ReactNode
}

/** A file that is kept: what it is by its content, whether it is safe, and the ways to it. */
export function KeptFileLine({ file, name, path, children }: KeptFileLineProps) {
  const text = useText(filesText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const [looking, setLooking] = useState(false)
  const [fault, setFault] = useState('')
  const { mediaType, size, scan, canOpen } = file
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
          <bdi>{name ?? text.destroyed}</bdi>
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
      {name !== null && !canOpen && <p className={styles.quiet}>{text.closed}</p>}
      {canOpen && name !== null && isShownType(mediaType) && (
        <div>
          <Button small look="quiet" className={styles.look} onClick={() => setLooking(true)}>
            {text.look}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        </div>
      )}
      {looking && name !== null && (
        <Dialog title={name} wide onClose={() => setLooking(false)}>
          <Picture address={address} name={name} />
        </Dialog>
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
