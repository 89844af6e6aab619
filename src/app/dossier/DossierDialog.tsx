import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierBody, DossierFormat } from '../../contract/dossier.ts'
import { useCase } from '../case/CaseContext.tsx'
import { ProblemError } from '../client/problem.ts'
import { requestFile } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { dossierText } from '../text/dossier.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './DossierDialog.module.css'

const formats = ['pdf', 'odt', 'docx'] as const satisfies readonly DossierFormat[]

/** Asks what the dossier is for and who may read it, before it makes the document. */
export function DossierDialog({ onClose }: { onClose: () => void }) {
  const text = useText(dossierText)
  const sentence = useProblemSentence()
  const { view, me } = useCase()
  const [purpose, setPurpose] = useState('')
  const [format, setFormat] = useState<DossierFormat>('pdf')
  const [personalDetails, setPersonalDetails] = useState(false)
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      requestFile(`cases/${view.id}/dossiers`, {
        method: 'POST',
        body: { purpose: purpose.trim(), format, personalDetails } satisfies DossierBody,
      }),
    onSuccess: (file) => {
      saveFile(file)
      announce(text.made(file.name))
      onClose()
    },
  })
  return (
    <Dialog title={text.title(view.reference)} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (purpose.trim() === '' || isPending) return
          announce(text.making)
          mutate()
        }}
      >
        <p>
          {text.intro} {text.kept}
        </p>
        {error && <Alert kind="error">{isWithoutPdf(error) ? text.noPdf : sentence(error)}</Alert>}
        <TextField
          label={text.purpose}
          hint={text.purposeHint}
          autoComplete="off"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
          maxLength={500}
          error={tried && purpose.trim() === '' ? text.purposeMissing : undefined}
        />
        <RadioGroup
          label={text.format}
          choices={formats.map((value) => ({ value, ...text.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
        {me.can.readReporters === true ? (
          <Checkbox
            label={text.personal}
            hint={text.personalHint}
            checked={personalDetails}
            onChange={setPersonalDetails}
          />
        ) : (
          <p>{text.noPersonal}</p>
        )}
        <ButtonRow>
          <Button type="submit" look="primary">
            {isPending ? text.making : text.make}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}

const isWithoutPdf = (fault: unknown): boolean => fault instanceof ProblemError && fault.problem.code === 'pdfNotHere'
