import type { DomainNames } from '../../../domain/names/domainNames.ts'
import { namesEn } from '../../../domain/names/en.ts'
import { namesNl } from '../../../domain/names/nl.ts'
import type { Language } from '../../texts/language.ts'
import { exportWordsEn } from './exportWords.en.ts'
import { exportWordsNl } from './exportWords.nl.ts'

type Words = Omit<typeof exportWordsNl, 'columns' | 'codes'> & {
  /** By the names and codes of the contract; what is not among them shows as it is. */
  readonly columns: Readonly<Partial<Record<string, string>>>
  readonly codes: Readonly<Partial<Record<string, string>>>
}

/** What the spreadsheet of the register says, by language. */
export const exportWords: Readonly<Record<Language, Words>> = {
  nl: { ...exportWordsNl, codes: { ...namesOfCodes(namesNl), ...exportWordsNl.codes } },
  en: { ...exportWordsEn, codes: { ...namesOfCodes(namesEn), ...exportWordsEn.codes } },
}

/** The names of all codes of an entry. A code of two kinds has one name here: that of the kind that comes later. */
function namesOfCodes(names: DomainNames): Words['codes'] {
  return {
    ...names.handling,
    ...names.ourRole,
    ...names.regime,
    ...names.reporterRole,
    ...names.yesNoUnknown,
    ...names.category,
    ...names.specialCategory,
    ...names.subjectGroup,
    ...names.containmentKind,
    ...names.verdict,
    ...names.authorityState,
    ...names.subjectsState,
    ...names.authorityDecision,
    ...names.filingKind,
    ...names.responseKind,
    ...names.subjectsDecision,
    ...names.communicationMeans,
    ...names.retentionBasis,
    ...names.channel,
    ...names.incidentKind,
  }
}
