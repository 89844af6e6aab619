import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { requestFile } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './Worklist.module.css'

/** Takes the chosen cases along as a file; who exported them and what for is kept. */
export function ExportDialog({ rows, onClose }: { rows: readonly CaseRow[]; onClose: () => void }) {
  const acts = useText(worklistActsText)
  const common = useText(commonText)
  const sentence = useProblemSentence()
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      requestFile('case-exports', { method: 'POST', body: { cases: rows.map(({ id }) => id), purpose } }),
    onSuccess: (file) => {
      saveFile(file)
      announce(acts.bulk.exported(rows.length))
      onClose()
    },
  })
  return (
    <Dialog title={acts.bulk.exportTitle(rows.length)} onClose={onClose}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (purpose.trim() !== '' && !isPending) mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={acts.bulk.purpose}
          hint={acts.bulk.purposeHint}
          error={tried && purpose.trim() === '' ? acts.bulk.purposeMissing : undefined}
          value={purpose}
          maxLength={500}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary">
            {acts.bulk.exportAct}
          </Button>{' '}
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
