import { useRef, type ReactNode } from 'react'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { joinClasses } from '../ui/joinClasses.ts'
import { useFileDrop } from '../ui/fields/useFileDrop.ts'
import styles from './Import.module.css'

type TablePickerProps = { readonly onFile: (file: File) => void; readonly children?: ReactNode }

/** Where one table comes in: dropped, or chosen with the keyboard. */
export function TablePicker({ onFile, children }: TablePickerProps) {
  const { choose: text } = useText(importsText)
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file) onFile(file)
  }
  const { isOver, zone } = useFileDrop((files) => take(files[0]))
  return (
    <div className={joinClasses(styles.picker, isOver && styles.over)} {...zone}>
      <div className={styles.pick}>
        <Button look="primary" onClick={() => input.current?.click()}>
          {text.act}
        </Button>
        <span className={styles.soft}>{text.drop}</span>
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.ods"
        hidden
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <p className={styles.soft}>{text.hint}</p>
      {children}
    </div>
  )
}
