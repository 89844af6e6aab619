import type { CaseView } from '../../contract/cases.ts'
import { type Advice, type AdviceContext, adviceOn } from '../../domain/law/advice.ts'
import { deadlineOf } from '../../domain/law/deadline.ts'
import type { FactValue } from '../../domain/law/conditions.ts'
import type { FilingLaw } from '../../domain/law/filingLaw.ts'
import { explainAdvice, explainDeadline } from '../../domain/law/explain.ts'
import { explainFactors } from '../../domain/law/explainFactors.ts'
import { factorsOf } from '../../domain/law/factors.ts'
import type { BreachFacts } from '../../domain/law/facts.ts'
import { rulePackById } from '../../domain/law/rulePacks.ts'
import { type Severity, severityOf } from '../../domain/law/severity.ts'
import type { Instant } from '../../domain/time.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'
import { remembered } from './remembered.ts'

type Computed = Shown<CaseView['computed']>
type Explanation = Shown<CaseView['clock']['explanation']>

// An advice tries every unknown fact both ways, which takes longer than reading the case; many cases share their facts.
const mostRemembered = 2_000

/** A severity score with each of its steps, as the contract shows it. */
export const presentSeverity = ({
  dpc,
  ei,
  cb,
  se,
  band,
  nearLimit,
  flags,
  unknowns,
  atWorst,
  group,
}: Severity): Computed['severity'] => ({
  dpc,
  ei,
  cb,
  se,
  band,
  nearLimit,
  flags,
  unknowns,
  ...(atWorst && { atWorst }),
  ...(group !== undefined && { group }),
})

/** An advice with its sentences in the reader's language, under the law that asks for the notification. */
export const presentAdvice: (advice: Advice, language: Language, law: FilingLaw) => Computed['advice'] = remembered(
  mostRemembered,
  (advice, language, law) => `${language} ${law} ${JSON.stringify(advice)}`,
  explained,
)

function explained(advice: Advice, language: Language, law: FilingLaw): Computed['advice'] {
  const { risk, notifyAuthority, informSubjects, reasons, conditions, parts } = explainAdvice(
    advice,
    language,
    undefined,
    law,
  )
  return {
    risk,
    notifyAuthority,
    informSubjects,
    reasons: reasons.map(({ code, text, source, assumed, group }) => ({
      code,
      text,
      source,
      assumed,
      ...(group !== undefined && { group }),
    })),
    conditions: conditions.map(({ and, then, kind, text, ...value }) => ({
      ...presentFactValue(value),
      ...(and && { and: and.map(presentFactValue) }),
      then: { risk: then.risk, notifyAuthority: then.notifyAuthority, informSubjects: then.informSubjects },
      kind,
      text,
    })),
    ...(parts && {
      parts: parts.map((part) => ({
        name: part.name,
        people: part.people,
        se: part.se,
        band: part.band,
        risk: part.risk,
        notifyAuthority: part.notifyAuthority,
        informSubjects: part.informSubjects,
      })),
    }),
  }
}

const presentFactValue = ({ fact, ifValue, group }: FactValue) => ({
  fact,
  ifValue,
  ...(group !== undefined && { group }),
})

/** Score and advice as these facts give them under a rule pack. */
export const presentComputed: (
  facts: BreachFacts,
  rulePack: string,
  context: AdviceContext,
  language: Language,
  law?: FilingLaw,
) => Computed = remembered(
  mostRemembered,
  (facts, rulePack, { role = '' }, language, law = 'avg') =>
    `${language} ${law} ${rulePack} ${role} ${JSON.stringify(facts)}`,
  (facts, rulePack, context, language, law = 'avg') => {
    const pack = rulePackById(rulePack)
    return {
      severity: presentSeverity(severityOf(facts, pack)),
      advice: explained(adviceOn(facts, pack, context), language, law),
      factors: explainFactors(factorsOf(facts, pack), language, rulePack).map(({ code, name, findings, source }) => ({
        code,
        name,
        findings,
        source,
      })),
      rulePack,
    }
  },
)

/** Why a deadline is what it is, as sentences with their sources. */
export const presentExplanation: (
  startsAt: Instant,
  rulePack: string,
  language: Language,
  law?: FilingLaw,
) => Explanation = remembered(
  mostRemembered,
  (startsAt, rulePack, language, law = 'avg') => `${language} ${law} ${rulePack} ${startsAt}`,
  (startsAt, rulePack, language, law = 'avg') =>
    explainDeadline(deadlineOf(startsAt, rulePackById(rulePack), law), language).explanation.map(
      ({ code, text, source }) => ({ code, text, source }),
    ),
)
