import { useMemo } from 'react'
import { adviceOn } from '../../domain/law/advice.ts'
import { dueAfter } from '../../domain/law/deadline.ts'
import { explainAdvice } from '../../domain/law/explain.ts'
import { rulePackAt } from '../../domain/law/rulePacks.ts'
import { severityOf } from '../../domain/law/severity.ts'
import { useLanguage } from '../text/LanguageProvider.tsx'
import { factsOf, type FastLaneAnswers } from './fastLaneAnswers.ts'
import type { Start } from './fastLaneBody.ts'

/** Score and advice on what was answered so far, under the rules that hold at the moment of awareness. */
export function useLaneAdvice(answers: FastLaneAnswers, start: Start) {
  const { language } = useLanguage()
  const awareAt = answers.awareAt ?? start.receivedAt
  const facts = JSON.stringify(factsOf(answers))
  return useMemo(() => {
    const pack = rulePackAt(awareAt)
    const told = JSON.parse(facts) as ReturnType<typeof factsOf>
    return {
      advice: explainAdvice(adviceOn(told, pack), language),
      severity: severityOf(told, pack),
      deadline: dueAfter(awareAt, pack),
    }
  }, [facts, awareAt, language])
}
export type LaneAdvice = ReturnType<typeof useLaneAdvice>
