import { useMemo } from 'react'
import { adviceOn } from '../../../domain/law/advice.ts'
import { explainAdvice } from '../../../domain/law/explain.ts'
import { explainFactors } from '../../../domain/law/explainFactors.ts'
import { factorsOf } from '../../../domain/law/factors.ts'
import type { BreachFacts } from '../../../domain/law/facts.ts'
import { rulePackById } from '../../../domain/law/rulePack.ts'
import { severityOf } from '../../../domain/law/severity.ts'
import { useLanguage } from '../../text/LanguageProvider.tsx'
import { useCase } from '../CaseContext.tsx'
import { hasFacts } from '../hasFacts.ts'
import { type Draft, useDraft } from '../../client/drafts.ts'
import { draftName } from '../saving/useAutosave.ts'
import { type DataForm, factsOf } from './dataForm.ts'

const noFacts: BreachFacts = {}

/** The facts as the officer has them on the screen now, saved or not, with the score, the factors and the advice that follow from them. */
export function useLiveFacts() {
  const { view, asKnownAt } = useCase()
  const { language } = useLanguage()
  const draft = useDraft(draftName(view.id, 'breachedData')) as Draft<DataForm> | null
  const recorded = view.breachedData?.facts ?? noFacts
  const form = asKnownAt === null ? draft?.value : undefined
  return useMemo(() => {
    const facts = form ? factsOf(form) : recorded
    const pack = rulePackById(view.computed.rulePack)
    const advice = explainAdvice(adviceOn(facts, pack, { role: view.ourRole }), language)
    const factors = explainFactors(factorsOf(facts, pack), language, pack.id)
    const isEmpty = !hasFacts(facts)
    return { facts, isEmpty, pack, severity: severityOf(facts, pack), advice, factors }
  }, [form, recorded, view.computed.rulePack, view.ourRole, language])
}
