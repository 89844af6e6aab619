import type { DomainNames } from '../../domain/names/domainNames.ts'
import { namesNl } from '../../domain/names/nl.ts'
import { textSet } from './textSet.ts'

/** What the law and the case call things, as the dossier and the register say it too. */
export const domainText = textSet<DomainNames>(namesNl, async () => (await import('../../domain/names/en.ts')).namesEn)
