import { useRef, type ClipboardEvent, type ReactNode } from 'react'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { joinClasses } from '../ui/joinClasses.ts'
import { useNow } from '../ui/Now.tsx'
import { useFileDrop } from '../ui/fields/useFileDrop.ts'
import styles from './Files.module.css'

type FilePickerProps = {
  onFiles: (files: readonly File[]) => void
  hint: string
  /** What stands below, within reach of dropping and pasting. */
  children?: ReactNode
}

/** Where files come in: dropped, pasted, or chosen with the keyboard. */
export function FilePicker({ onFiles, hint, children }: FilePickerProps) {
  const text = useText(filesText)
  const now = useNow()
  const input = useRef<HTMLInputElement>(null)
  const take = (files: Iterable<File>) => {
    const given = [...files]
    if (given.length > 0) onFiles(given)
  }
  const { isOver, zone } = useFileDrop(take)
  const pasted = (event: ClipboardEvent) => {
    const { files } = event.clipboardData
    if (files.length === 0) return
    event.preventDefault()
    take([...files].map((file) => named(file, text.pasted(timeOf(now)))))
  }
  return (
    <div className={joinClasses(styles.picker, isOver && styles.over)} {...zone} onPaste={pasted}>
      <p className={styles.quiet}>{isOver ? text.dropNow : text.drop}</p>
      <div>
        <Button small onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            take(event.target.files ?? [])
            // The same file may be chosen again after it was taken away.
            event.target.value = ''
          }}
        />
      </div>
      <p className={styles.quiet}>{hint}</p>
      {children}
    </div>
  )
}

/** Browsers call every pasted picture the same. */
const named = (file: File, name: string): File =>
  file.name === 'image.png' ? new File([file], `${name}.png`, { type: file.type }) : file

const timeOf = (now: number): string => new Date(now).toTimeString().slice(0, 8).replaceAll(':', '.')
