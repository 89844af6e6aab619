import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import { type ReporterRole, reporterRoles } from '../../domain/report/events.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { replaceReport } from '../inbox/reportQueries.ts'
import { commonText } from '../text/common.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { reporterText } from '../text/reporter.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useEscape } from '../ui/useEscape.ts'
import { useFirstField } from '../ui/fields/useFirstField.ts'
import styles from './Reporter.module.css'

type FormProps = { report: ReportView; onDone: () => void }

/** What kind of reporter it is, chosen anew; what the report told stays as it came in. */
export function ReporterRoleForm({ report, onDone }: FormProps) {
  const text = useText(reporterText)
  const common = useText(commonText)
  const names = useText(domainText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const form = useFirstField()
  const [role, setRole] = useState<ReporterRole | null>(report.reporter?.role ?? null)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (chosen: ReporterRole) =>
      request<ReportView>(`reports/${report.id}/reporter-role`, {
        method: 'PUT',
        body: { role: chosen },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (after, chosen) => {
      replaceReport(queryClient, after)
      // At its case the same report stands, and what is proposed from who reported.
      void queryClient.invalidateQueries({ queryKey: ['case'] })
      announce(text.kept(names.reporterRole[chosen]))
      onDone()
    },
  })
  useEscape(onDone)
  // Somebody of whom a name or an address is known is not anonymous.
  const { name, phone, email } = report.reporter ?? {}
  const named = [name, phone, email].some((told) => told?.trim())
  const roles = reporterRoles.filter((each) => !named || each !== 'anonymous' || each === report.reporter?.role)
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (role === null || role === report.reporter?.role) return onDone()
        if (!isPending) mutate(role)
      }}
    >
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <RadioGroup
        label={text.question}
        hint={text.hint}
        inline
        choices={roles.map((value) => ({ value, label: names.reporterRole[value] }))}
        value={role}
        onChange={setRole}
      />
      <ButtonRow>
        <Button type="submit" small look="primary">
          {text.keep}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </ButtonRow>
    </form>
  )
}
