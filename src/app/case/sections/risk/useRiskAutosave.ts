import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { type Autosave, useAutosave } from '../../saving/useAutosave.ts'
import { type Judgement, judgementIn, verdictBody } from './RiskVerdict.tsx'
import { useLiveFacts } from './useLiveFacts.ts'

/** The officer's verdict on the risk, saved by itself once it is whole. */
export function useRiskAutosave(): Autosave<Judgement> {
  const { view } = useCase()
  const { advice } = useLiveFacts()
  return useAutosave<Judgement>({
    view,
    group: 'risk',
    recordedIn: (recorded) => ({
      value: judgementIn(recorded),
      version: recorded.assessment?.version ?? null,
      at: recorded.assessment?.recordedAt ?? null,
    }),
    write: (judgement) => {
      const body = verdictBody(judgement, advice)
      return body && writes.riskAssessment(body)
    },
  })
}
