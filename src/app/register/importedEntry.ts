import type { RegisterEntryWhole } from '../../contract/register.ts'
import { dayOf } from '../../domain/time.ts'

type Entry = RegisterEntryWhole

/** An entry as it may be told: moments of which an old register knew only the day are that day, without a time. */
export function asFarAsKnown(entry: Entry): Entry {
  const { imported } = entry
  if (!imported) return entry
  const asKnown = (moment: string | null, name: (typeof imported.onlyDays)[number]) =>
    moment !== null && imported.onlyDays.includes(name) ? dayOf(moment) : moment
  return {
    ...entry,
    openedAt: asKnown(entry.openedAt, 'openedAt') ?? entry.openedAt,
    reportedAt: dayOf(entry.reportedAt),
    detectedAt: asKnown(entry.detectedAt, 'detectedAt'),
    awareAt: asKnown(entry.awareAt, 'awareAt'),
    containedAt: asKnown(entry.containedAt, 'containedAt'),
    closedAt: asKnown(entry.closedAt, 'closedAt'),
    notifiedAt: asKnown(entry.notifiedAt, 'notifiedAt'),
    informedAt: asKnown(entry.informedAt, 'informedAt'),
    filings: entry.filings.map((filing) => ({ ...filing, filedAt: asKnown(filing.filedAt, 'notifiedAt') ?? '' })),
    containmentActions: entry.containmentActions.map((action) => ({ ...action, happenedAt: dayOf(action.happenedAt) })),
  }
}
