import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { ExportFormat, RegisterExportMade } from '../../../contract/register.ts'
import { wholeQuarters } from '../../../domain/register/publishable.ts'
import { request, requestFile } from '../../client/request.ts'
import { saveFile } from '../../client/saveFile.ts'
import { periodOf } from '../../period.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { registerText } from '../../text/register.ts'
import { registerExportsText } from '../../text/registerExports.ts'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/fields/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { everyWhich, exportBody, type RegisterAddress } from '../registerAddress.ts'
import styles from '../Register.module.css'
import { exportsMadeQuery } from './exportQueries.ts'
import { PublishablePreview } from './PublishablePreview.tsx'

const formats = ['ods', 'csv', 'json'] as const satisfies readonly ExportFormat[]
const versions = ['whole', 'publishable'] as const
/** From so many cases on a file takes longer than somebody likes to wait. */
const manyCases = 2000

/** Asks what the export is for before it makes the file: a register of leaks does not leave the house unexplained. */
export function ExportDialog({
  address,
  matching,
  onClose,
  onOrdered,
  onShowMade,
}: {
  address: RegisterAddress
  /** How many cases are in sight now. */
  matching: number
  onClose: () => void
  onOrdered: (made: RegisterExportMade) => void
  onShowMade: () => void
}) {
  const text = useText(registerText)
  const words = useText(registerExportsText)
  const days = useFormat()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [version, setVersion] = useState<(typeof versions)[number]>('whole')
  const [which, setWhich] = useState(address.which)
  const [format, setFormat] = useState<ExportFormat>('ods')
  const [purpose, setPurpose] = useState('')
  const [inBackground, setInBackground] = useState(matching > manyCases)
  const [tried, setTried] = useState(false)
  const isWhole = version === 'whole'
  const period = wholeQuarters(periodOf(address))
  const asked = isWhole ? exportBody({ ...address, which }) : period
  const body = { format, purpose, version, ...asked }
  const refresh = () => void queryClient.invalidateQueries({ queryKey: exportsMadeQuery.queryKey })
  const atOnce = useMutation({
    networkMode: 'always',
    mutationFn: () => requestFile('register-exports', { method: 'POST', body }),
    onSuccess: (file) => {
      refresh()
      saveFile(file)
      announce(text.exported(file.name))
      onClose()
    },
  })
  const ordering = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<RegisterExportMade>('register-exports', { method: 'POST', body: { ...body, inBackground: true } }),
    onSuccess: (made) => {
      refresh()
      onOrdered(made)
    },
  })
  const error = atOnce.error ?? ordering.error
  const isPending = atOnce.isPending || ordering.isPending
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (purpose.trim() !== '' && !isPending) (inBackground ? ordering : atOnce).mutate()
  }
  return (
    <Dialog title={text.exportTitle} onClose={onClose} wide>
      <form className={styles.form} noValidate onSubmit={submit}>
        {isWhole && <p>{text.exportIntro}</p>}
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
          label={words.version}
          choices={versions.map((value) => ({ value, label: words.versions[value], hint: words.versionHints[value] }))}
          value={version}
          onChange={setVersion}
        />
        {isWhole && (
          <RadioGroup
            label={text.exportWhat}
            inline
            choices={everyWhich.map((value) => ({ value, label: text.which[value] }))}
            value={which}
            onChange={setWhich}
          />
        )}
        {Object.keys(address.filters).length > 0 && (
          <p className={styles.soft}>{isWhole ? text.exportFilters : words.filtersNot}</p>
        )}
        {!isWhole && Object.keys(period).length > 0 && (
          <p className={styles.soft}>
            {words.quarters(
              period.openedFrom === undefined ? null : days.day(period.openedFrom),
              period.openedBefore === undefined ? null : days.day(period.openedBefore),
            )}
          </p>
        )}
        {!isWhole && <PublishablePreview period={period} />}
        <RadioGroup
          label={text.exportFormat}
          inline
          choices={formats.map((value) => ({ value, label: text.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
        {isWhole && (
          <Checkbox
            label={words.background}
            hint={words.backgroundHint}
            checked={inBackground}
            onChange={setInBackground}
          />
        )}
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.download}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="quiet" onClick={onShowMade}>
            {words.made}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
