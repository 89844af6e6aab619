import { createContext, use } from 'react'
import type { RulePack } from '../../../../domain/law/rulePack.ts'
import { rulePackById } from '../../../../domain/law/rulePacks.ts'
import { CaseContext } from '../../CaseContext.tsx'

/** The rules by which facts are asked where no case is open, as in the calculators. */
export const PackContext = createContext<RulePack | null>(null)

/** The rules by which the facts on the screen are judged: those given, otherwise those of the open case. */
export function usePack(): RulePack {
  const [given, opened] = [use(PackContext), use(CaseContext)]
  if (given) return given
  if (!opened) throw new Error('Neither rules nor a case are open here')
  return rulePackById(opened.view.computed.rulePack)
}
