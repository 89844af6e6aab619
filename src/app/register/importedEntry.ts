import type { RegisterEntryWhole } from '../../contract/register.ts'
import { dayOf } from '../../domain/time.ts'

type Entry = RegisterEntryWhole

/** An entry as it may be told: moments of which an old register knew only the day are that day, without a time. */
export function asFarAsKnown(entry: Entry): Entry {
  const { imported } = entry
  if (!imported) return entry
  const asKnown = <Moment extends string | null>(moment: Moment) =>
    moment !== null && imported.withoutHour.includes(moment) ? dayOf(moment) : moment
  return {
    ...entry,
    openedAt: asKnown(entry.openedAt),
    reportedAt: asKnown(entry.reportedAt),
    detectedAt: asKnown(entry.detectedAt),
    awareAt: asKnown(entry.awareAt),
    deadline: asKnown(entry.deadline),
    containedAt: asKnown(entry.containedAt),
    closedAt: asKnown(entry.closedAt),
    notifiedAt: asKnown(entry.notifiedAt),
    informedAt: asKnown(entry.informedAt),
    filings: entry.filings.map((filing) => ({ ...filing, filedAt: asKnown(filing.filedAt) })),
    containmentActions: entry.containmentActions.map((action) => ({
      ...action,
      happenedAt: asKnown(action.happenedAt),
    })),
  }
}
