import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportFormat } from '../../contract/register.ts'
import { requestFile } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { registerText } from '../text/register.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './Register.module.css'
import { everyWhich, exportBody, type RegisterAddress } from './registerAddress.ts'

const formats = ['ods', 'csv', 'json'] as const satisfies readonly ExportFormat[]

/** Asks what the export is for before it makes the file: a register of leaks does not leave the house unexplained. */
export function ExportDialog({ address, onClose }: { address: RegisterAddress; onClose: () => void }) {
  const text = useText(registerText)
  const sentence = useProblemSentence()
  const [which, setWhich] = useState(address.which)
  const [format, setFormat] = useState<ExportFormat>('ods')
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      requestFile('register-exports', {
        method: 'POST',
        body: { format, purpose, ...exportBody({ ...address, which }) },
      }),
    onSuccess: (file) => {
      saveFile(file)
      announce(text.exported(file.name))
      onClose()
    },
  })
  return (
    <Dialog title={text.exportTitle} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (purpose.trim() !== '' && !isPending) mutate()
        }}
      >
        <p>{text.exportIntro}</p>
        {Object.keys(address.filters).length > 0 && <p className={styles.soft}>{text.exportFilters}</p>}
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={text.purpose}
          hint={text.purposeHint}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
          maxLength={500}
          error={tried && purpose.trim() === '' ? text.purposeMissing : undefined}
        />
        <RadioGroup
          label={text.exportWhat}
          inline
          choices={everyWhich.map((value) => ({ value, label: text.which[value] }))}
          value={which}
          onChange={setWhich}
        />
        <RadioGroup
          label={text.exportFormat}
          choices={formats.map((value) => ({ value, label: text.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.download}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
