import type { DomainNames } from './domainShape.ts'
import { domain as nl } from './nl/domain.ts'
import { textSet } from './textSet.ts'

export const domainText = textSet<DomainNames>(nl, async () => (await import('./en/domain.ts')).domain)
