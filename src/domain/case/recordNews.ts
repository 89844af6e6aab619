import { canonical, type Json } from '../canonical.ts'
import { record } from '../recorded.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import type { CaseDecision } from './refusal.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: Type }>

/** For each event that says how something stands: how that stands already; null where nothing was said of it yet. */
const standing = {
  titleChanged: ({ title }: Case) => ({ title }),
  roleCorrected: ({ ourRole, controller }: Case) => ({ ourRole, controller }),
  regimesSet: ({ regimes }: Case) => ({ regimes }),
  awarenessEstablished: ({ awareness }: Case) =>
    awareness && {
      awareAt: awareness.awareAt,
      reason: awareness.reason,
      moments: awareness.moments,
      rulePack: awareness.rulePack,
    },
  significanceJudged: ({ significance, regimes }: Case) =>
    // A significant incident brings its law along, also where that was taken off the case since.
    significance && (regimes.includes('cbw') || !significance.significant)
      ? { significant: significance.significant, awareAt: significance.awareAt, reason: significance.reason }
      : null,
  leakContained: ({ containment: { state } }: Case) =>
    state.leak === 'contained' ? { containedAt: state.containedAt, how: state.how } : null,
  containmentFoundImpossible: ({ containment: { state } }: Case) =>
    state.leak === 'cannotBeContained' ? { reason: state.reason } : null,
  containmentReopened: ({ containment: { state } }: Case) => (state.leak === 'open' ? {} : null),
  breachedDataIdentified: ({ breachedData }: Case) =>
    breachedData && {
      facts: breachedData.facts,
      incidentKind: breachedData.incidentKind,
      subjectGroups: breachedData.subjectGroups,
      consequences: breachedData.consequences,
      numbersNote: breachedData.numbersNote,
    },
  policeReportFiled: ({ policeReport }: Case) => policeReport,
  retentionSet: ({ retention }: Case) => retention,
  legalHoldSet: ({ legalHold }: Case) => legalHold && { hold: true, reason: legalHold.reason },
  registerDetailsRecorded: ({ registerDetails }: Case) => ({
    department: registerDetails?.department ?? null,
    processings: registerDetails?.processings ?? [],
    summary: registerDetails?.summary ?? null,
  }),
} satisfies {
  readonly [Type in CaseEvent['type']]?: (breach: Case) => Readonly<Partial<Omit<Of<Type>, 'type'>>> | null
}

type Standing = Of<keyof typeof standing>
type Fields = Readonly<Record<string, Json | undefined>>

/**
 * Records how something stands, unless it stands so already: then nothing changed, and an entry would say that it did. The
 * rule for every verb that sets something. A reason that is kept beside it (of awareness, of a legal hold) counts as news; one
 * that only explained a change does not, where nothing changes. What somebody does (assesses, decides, files, tells, notes) is
 * recorded each time it is done.
 */
export function recordNews(event: Standing, breach: Case): CaseDecision {
  const known: Fields | null = standing[event.type](breach)
  if (!known) return record(event)
  const said: Fields = event
  return Object.entries(known).every(([field, value]) => canonical(value) === canonical(said[field]))
    ? record()
    : record(event)
}
