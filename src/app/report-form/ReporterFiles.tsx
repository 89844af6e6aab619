import { useEffect, useRef, useState } from 'react'
import type { Receipt } from '../../contract/reports.ts'
import { upload } from '../client/upload.ts'
import { FilePicker } from '../files/FilePicker.tsx'
import fileStyles from '../files/Files.module.css'
import { UploadList } from '../files/UploadList.tsx'
import { sizeInWords } from '../files/sizeInWords.ts'
import { useUploads } from '../files/useUploads.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import styles from './ReportForm.module.css'

type ReporterFilesProps = {
  code: string
  /** Chosen with the report; they are sent at once. */
  initial?: readonly File[]
  /** What the reporter added before. */
  kept?: Receipt['files']
}

const nothing: readonly File[] = []
const noneYet: Receipt['files'] = []

/** What a reporter adds to a report that was received, by its code. */
export function ReporterFiles({ code, initial = nothing, kept = noneYet }: ReporterFilesProps) {
  const text = useText(filesText)
  const format = useFormat()
  const [files, setFiles] = useState(kept)
  const uploads = useUploads<Receipt>(
    (file, options) => upload(`public/receipts/${encodeURIComponent(code)}/files`, file, options),
    (receipt) => setFiles(receipt.files),
  )
  const begun = useRef(false)
  const { add } = uploads
  useEffect(() => {
    if (begun.current || initial.length === 0) return
    begun.current = true
    add(initial)
  }, [initial, add])
  return (
    <section className={styles.form} aria-labelledby="reporter-files">
      <h2 id="reporter-files">{text.forReport.title}</h2>
      {files.length > 0 && (
        <>
          <p>{text.forReport.count(files.length)}</p>
          <ul className={fileStyles.list}>
            {files.map(({ name, size, addedAt }) => (
              <li key={`${addedAt} ${name}`}>
                <bdi>{name ?? text.destroyed}</bdi>{' '}
                <span className={fileStyles.quiet}>{sizeInWords(size, text, format)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {uploads.uploads.some(({ state }) => state !== 'failed') && <p>{text.forReport.stay}</p>}
      <UploadList uploads={uploads} />
      <FilePicker onFiles={add} hint={text.forReport.hint} />
    </section>
  )
}
