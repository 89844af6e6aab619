import { adviceOn } from '../../domain/law/advice.ts'
import type { OurRole } from '../../domain/case/codes.ts'
import { type ExplainedAdvice, explainAdvice } from '../../domain/law/explain.ts'
import type { RulePack } from '../../domain/law/rulePack.ts'
import { type Severity, severityOf } from '../../domain/law/severity.ts'
import { hasFacts } from '../case/hasFacts.ts'
import { type DataForm, factsOf } from '../case/sections/data/dataForm.ts'
import type { Language } from '../text/textSet.ts'

/** What somebody supposes: the facts as the screen asks them, and whose advice is wanted. */
export type Supposition = { readonly form: DataForm; readonly role: OurRole }

/** Score and advice as the API calculates them: the same functions over the same facts. */
export type Outcome = {
  readonly severity: Severity
  readonly advice: ExplainedAdvice
  /** Nothing is known: what is calculated is only the worst there can be, and is not shown. */
  readonly isEmpty: boolean
}

export function outcomeOf({ form, role }: Supposition, pack: RulePack, language: Language): Outcome {
  const facts = factsOf(form)
  return {
    severity: severityOf(facts, pack),
    advice: explainAdvice(adviceOn(facts, pack, { role }), language),
    isEmpty: !hasFacts(facts),
  }
}

/** The fields in which two forms differ, in the order of the form. */
export const differingFields = (one: DataForm, other: DataForm): readonly (keyof DataForm)[] =>
  (Object.keys(one) as (keyof DataForm)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  )
