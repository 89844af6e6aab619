import { largestFile, mostFromReporter } from '../../domain/files/keptFile.ts'
import { FilePicker } from '../files/FilePicker.tsx'
import fileStyles from '../files/Files.module.css'
import { sizeInWords } from '../files/sizeInWords.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { FieldSet } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

type ChosenFilesProps = { files: readonly File[]; onChange: (files: readonly File[]) => void }

/** The files that will go with a report: sent after it, so that a large picture never holds the report back. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const text = useText(filesText)
  const format = useFormat()
  const add = (given: readonly File[]) => {
    const fitting = given.filter(({ size }) => size > 0 && size <= largestFile)
    const all = [...files, ...fitting]
    if (fitting.length < given.length) announce(text.tooLarge)
    if (all.length > mostFromReporter.files) announce(text.forReport.tooMany)
    onChange(all.slice(0, mostFromReporter.files))
  }
  return (
    <FieldSet label={text.forReport.label} optional>
      <FilePicker onFiles={add} hint={text.forReport.hint}>
        {files.length > 0 && (
          <ul className={fileStyles.list} aria-label={text.forReport.chosen}>
            {files.map((file, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two files may be the same, and neither changes
              <li key={`${at} ${file.name}`} className={fileStyles.upload}>
                <p className={fileStyles.name}>
                  <bdi>{file.name}</bdi>{' '}
                  <span className={fileStyles.quiet}>{sizeInWords(file.size, text, format)}</span>
                </p>
                <p className={fileStyles.acts}>
                  <Button small look="quiet" onClick={() => onChange(files.filter((one) => one !== file))}>
                    {text.remove}
                    <VisuallyHidden>: {file.name}</VisuallyHidden>
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        )}
      </FilePicker>
    </FieldSet>
  )
}
