import type { ReactNode } from 'react'
import { reportFormText } from '../../text/reportForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useSentenceOfCode } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import fieldStyles from '../../ui/fields/Field.module.css'
import styles from '../ReportForm.module.css'
import type { FailedFile } from './reportPage.ts'

/** The heading of a drawn page; the script puts the focus there when a page takes the place of another. */
export const Heading = ({ takesFocus = true, children }: { takesFocus?: boolean; children: ReactNode }) => (
  <h1 tabIndex={-1} data-takes-focus={takesFocus || undefined}>
    {children}
  </h1>
)

type DrawnFormProps = { readonly action: string; readonly withFiles?: boolean; readonly children: ReactNode }

/** A form that browsers send by themselves; where our script runs, it says when the connection is gone. */
export function DrawnForm({ action, withFiles = false, children }: DrawnFormProps) {
  const { drawn } = useText(reportFormText)
  return (
    <form
      className={styles.form}
      method="post"
      action={action}
      noValidate
      {...(withFiles && { encType: 'multipart/form-data' })}
    >
      {children}
      <div data-offline hidden>
        <Alert kind="error" title={drawn.offlineTitle}>
          {drawn.offline}
        </Alert>
      </div>
    </form>
  )
}

type DrawnFilePickerProps = {
  readonly label: string
  readonly hint: string
  readonly optional?: boolean
  readonly error?: string | undefined
}

/** The browser's own way to choose files. */
export function DrawnFilePicker(frame: DrawnFilePickerProps) {
  const { drawn } = useText(reportFormText)
  return (
    <Field id="report-files" {...frame}>
      {(tied) => (
        <>
          <input
            {...tied}
            type="file"
            name="files"
            multiple
            className={fieldStyles.control}
            data-too-large={drawn.tooLarge}
          />
          <p role="alert" className={fieldStyles.error} data-files-fault />
        </>
      )}
    </Field>
  )
}

/** Which files did not come through, and why. */
export function FailedFiles({ failed }: { failed: readonly FailedFile[] }) {
  const { drawn } = useText(reportFormText)
  const sentence = useSentenceOfCode()
  if (failed.length === 0) return null
  return (
    <Alert kind="error" title={drawn.filesFailed}>
      <ul>
        {failed.map(({ name, code }) => (
          <li key={name + code}>
            <bdi>{name}</bdi>: {sentence(code, undefined)}
          </li>
        ))}
      </ul>
      <p>{drawn.filesFailedHint}</p>
    </Alert>
  )
}
