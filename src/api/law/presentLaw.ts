import type { CaseView } from '../../contract/cases.ts'
import type { Advice } from '../../domain/law/advice.ts'
import { type Deadline } from '../../domain/law/deadline.ts'
import { explainAdvice, explainDeadline } from '../../domain/law/explain.ts'
import type { Severity } from '../../domain/law/severity.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'

type Computed = Shown<CaseView['computed']>

export const presentSeverity = ({ dpc, ei, cb, se, band, nearLimit, flags, unknowns }: Severity): Computed['severity'] => ({
  dpc,
  ei,
  cb,
  se,
  band,
  nearLimit,
  flags,
  unknowns,
})

/** An advice with its sentences in the reader's language. */
export function presentAdvice(advice: Advice, language: Language): Computed['advice'] {
  const { risk, notifyAuthority, informSubjects, reasons, conditions } = explainAdvice(advice, language)
  return {
    risk,
    notifyAuthority,
    informSubjects,
    reasons: reasons.map(({ code, text, source, assumed }) => ({ code, text, source, assumed })),
    conditions: conditions.map(({ fact, ifValue, and, then, kind, text }) => ({
      fact,
      ifValue,
      ...(and && { and: and.map((further) => ({ fact: further.fact, ifValue: further.ifValue })) }),
      then: { risk: then.risk, notifyAuthority: then.notifyAuthority, informSubjects: then.informSubjects },
      kind,
      text,
    })),
  }
}

/** Why a deadline is what it is, as sentences with their sources. */
export const presentExplanation = (deadline: Deadline, language: Language): Shown<CaseView['clock']['explanation']> =>
  explainDeadline(deadline, language).explanation.map(({ code, text, source }) => ({ code, text, source }))
