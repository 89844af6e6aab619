import { useMemo } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { adviceOn } from '../../../../domain/law/advice.ts'
import { explainAdvice } from '../../../../domain/law/explain.ts'
import { explainFactors } from '../../../../domain/law/explainFactors.ts'
import { factorsOf } from '../../../../domain/law/factors.ts'
import type { BreachFacts } from '../../../../domain/law/facts.ts'
import { type FilingLaw, filingLawOf } from '../../../../domain/law/filingLaw.ts'
import { rulePackById } from '../../../../domain/law/rulePacks.ts'
import { severityOf } from '../../../../domain/law/severity.ts'
import { useLanguage } from '../../../text/LanguageProvider.tsx'
import type { Language } from '../../../text/textSet.ts'
import { useCase } from '../../CaseContext.tsx'
import { hasFacts } from '../../hasFacts.ts'
import { type Draft, useDraft } from '../../../client/drafts.ts'
import { draftName } from '../../saving/useAutosave.ts'
import { type DataForm, factsOf } from '../data/dataForm.ts'

const noFacts: BreachFacts = {}

/** The facts as the officer has them on the screen now, saved or not, with the score, the factors and the advice that follow from them. */
export function useLiveFacts() {
  const { view, asKnownAt } = useCase()
  const { language } = useLanguage()
  const draft = useDraft(draftName(view.id, 'breachedData')) as Draft<DataForm> | null
  const recorded = view.breachedData?.facts ?? noFacts
  const form = asKnownAt === null ? draft?.value : undefined
  const facts = useMemo(() => (form ? factsOf(form) : recorded), [form, recorded])
  return judgeOnce(facts, view.computed.rulePack, view.ourRole, language, filingLawOf(view.regimes))
}

type Asked = Parameters<typeof judge>

function judge(facts: BreachFacts, rulePack: string, role: CaseView['ourRole'], language: Language, law: FilingLaw) {
  const pack = rulePackById(rulePack)
  const advice = explainAdvice(adviceOn(facts, pack, { role }), language, undefined, law)
  const factors = explainFactors(factorsOf(facts, pack), language, pack.id)
  return { facts, isEmpty: !hasFacts(facts), pack, severity: severityOf(facts, pack), advice, factors }
}

let last: { readonly asked: string; readonly judged: ReturnType<typeof judge> } | null = null

/** Several places of the screen ask the same at each key, and a save brings the same facts anew: they are judged once. */
function judgeOnce(...given: Asked): ReturnType<typeof judge> {
  const asked = JSON.stringify(given)
  if (last?.asked !== asked) last = { asked, judged: judge(...given) }
  return last.judged
}
