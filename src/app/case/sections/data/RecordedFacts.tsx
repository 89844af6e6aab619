import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { useWords } from '../../useWords.ts'
import {
  asksAccess,
  asksAvailability,
  asksDestruction,
  asksIntegrity,
  asksRestoring,
  type DataForm,
  dataFormOf,
} from './dataForm.ts'
import { showDataField } from './showDataField.ts'

/** The recorded facts to read: every question that was asked, with its answer. */
export function RecordedFacts({ empty }: { empty: string }) {
  const { view } = useCase()
  const words = useWords()
  if (!view.breachedData) return <EmptyState title={empty} />
  const form = dataFormOf(view)
  const fields: readonly ((keyof DataForm & keyof typeof words.text.data.fields) | false)[] = [
    'incidentKind',
    'natures',
    asksAvailability(form) && 'availability',
    asksIntegrity(form) && 'integrity',
    asksRestoring(form) && 'backup',
    asksRestoring(form) && 'restoredWithin',
    'categories',
    'specialCategories',
    'identifiability',
    'subjectGroups',
    'people',
    'records',
    'vulnerablePeople',
    'secretAddress',
    form.subgroups.length > 0 && 'subgroups',
    asksAccess(form) && 'recipientKind',
    form.recipientKind === 'known' && 'trusted',
    asksDestruction(form) && 'destructionConfirmed',
    asksAccess(form) && 'public',
    'exfiltration',
    'maliciousIntent',
    'unintelligible',
    form.unintelligible === 'yes' && 'keySafe',
    'consequences',
  ]
  return (
    <SummaryList
      items={fields
        .filter((field) => field !== false)
        .map((field) => ({
          term: words.text.data.fields[field],
          value: showDataField(field, form, words) || words.text.data.unknown,
        }))}
    />
  )
}
