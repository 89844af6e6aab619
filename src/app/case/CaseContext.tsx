import { createContext, use } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import type { Me } from '../../contract/organisation.ts'
import type { Ability } from '../../contract/problems.ts'
import { type Role, roles } from '../../domain/people.ts'
import { caseText } from '../text/case.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { type PagePart, pathTo } from './sections.ts'

type Opened = {
  readonly view: CaseView
  readonly me: Me
  /** The version shown when it is an earlier one: nothing can be changed there. */
  readonly asKnownAt: number | null
}

export const CaseContext = createContext<Opened | null>(null)

type AbilityName = keyof CaseView['can']

/** The case on the screen, and what may be done with it. */
export function useCase() {
  const opened = use(CaseContext)
  const { asKnownThen, askRoles } = useText(caseText)
  const { role: roleNames } = useText(domainText)
  if (!opened) throw new Error('No case is open here')
  const { view, asKnownAt } = opened
  const ability = (name: AbilityName): Ability =>
    asKnownAt === null ? view.can[name] : { code: 'asKnownThen', because: asKnownThen.readOnly, resolve: '' }
  /** Why something cannot be done and what would help, in a sentence; undefined when it can be done. */
  const whyNot = (ability: Ability): string | undefined => {
    if (ability === true) return undefined
    const others = rolesIn(ability)
    return [ability.because, others.length > 0 ? askRoles(others.map((role) => roleNames[role])) : ability.resolve]
      .filter((sentence) => sentence !== '')
      .join(' ')
  }
  return {
    ...opened,
    whyNot,
    may: (name: AbilityName): boolean => ability(name) === true,
    /** Why something cannot be done now, for a button; undefined when it can. */
    because: (name: AbilityName): string | undefined => whyNot(ability(name)),
    pathTo: (part: PagePart) => pathTo(view.reference, part, asKnownAt),
  }
}

/** Which roles may do it, where a role is what is in the way. */
function rolesIn({ inTheWay }: Exclude<Ability, true>): readonly Role[] {
  const named = inTheWay?.['roles']
  return Array.isArray(named) ? roles.filter((role) => named.includes(role)) : []
}
