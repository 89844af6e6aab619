import type { CommunicationMeans, FilingKind, InformingGround } from '../../case/codes.ts'
import type { BreachFacts, Category, IncidentKind, SpecialCategory } from '../facts.ts'

/** What we call a thing, in the codes of the AP form. Where a name is missing here, the form uses ours. */

export const filingCodes: Record<FilingKind, string> = {
  initial: 'single',
  supplement: 'followup',
  withdrawal: 'withdraw',
}

const incidentCodes: Partial<Record<IncidentKind, string>> = {
  mailWrong: 'mail_wrong',
  mailCc: 'mail_cc',
  postWrong: 'post_wrong',
  postOpened: 'post_opened',
  postLost: 'post_lost',
  wrongFile: 'wrong_file',
}
/** The code of the AP form for a kind of incident, question 5.2. */
export const incidentCode = (kind: IncidentKind): string => incidentCodes[kind] ?? kind

const categoryCodes: Partial<Record<Category, string>> = {
  financialOther: 'fin_other',
  identityDocumentCopy: 'id_copy',
}
/** The code of the AP form for a kind of data, question 6.1. */
export const categoryCode = (category: Category): string => categoryCodes[category] ?? category
/** The code of the AP form for a special category, question 6.2. */
export const specialCode = (special: SpecialCategory): string => (special === 'sexLife' ? 'sex_life' : special)

export const meansCodes: Record<CommunicationMeans, string> = {
  letter: 'letter',
  email: 'email',
  phone: 'phone',
  inPerson: 'other',
  website: 'website',
  socialMedia: 'social',
  newspaper: 'newspaper',
  other: 'other',
}

export const groundCodes: Record<InformingGround, string> = {
  '34-3-a': '34_3_a',
  '34-3-b': '34_3_b',
  '34-3-c': '34_3_c',
  'uavg-41': 'uavg41',
  police: 'other',
}

/** The supervisors that the form names; everybody else is "other". */
export const supervisors = ['afm', 'rdi', 'dnb', 'igj', 'ilt', 'ivo', 'nctv', 'ovv'] as const

/** Question 5.1; a loss of availability of which nobody knows whether it lasts is left out. */
export const natureCodes = ({ natures = [], availability }: BreachFacts): readonly string[] => [
  ...(natures.includes('confidentiality') ? ['conf'] : []),
  ...(natures.includes('integrity') ? ['integ'] : []),
  ...(availability === 'permanent' ? ['avail_perm'] : []),
  ...(availability === 'temporary' ? ['avail_temp'] : []),
]

/** Question 9.1: what each nature can mean for the organisation and the data. */
export const consequenceCodes = ({ natures = [], availability }: BreachFacts): readonly string[] => [
  ...(natures.includes('confidentiality') ? ['seen'] : []),
  ...(natures.includes('integrity') ? ['bad_internal'] : []),
  ...(availability === 'temporary' ? ['service_temp'] : []),
  ...(availability === 'permanent' ? ['service_perm'] : []),
]

const harms: readonly (readonly [string, readonly Category[]])[] = [
  ['identity', ['bsn', 'access', 'identityDocumentCopy']],
  ['financial', ['iban', 'card', 'access', 'identityDocumentCopy']],
  ['reputation', ['debts', 'benefits', 'criminal']],
]

/** Question 9.2: what the data can mean for the people, to be checked by somebody who knows the case. */
export const harmCodes = ({ categories = [], specialCategories = [] }: BreachFacts): readonly string[] => [
  ...(specialCategories.length > 0 ? ['discrimination'] : []),
  ...harms.filter(([, grave]) => grave.some((one) => categories.includes(one))).map(([harm]) => harm),
  ...(specialCategories.length > 0 && !harms[2]?.[1].some((one) => categories.includes(one)) ? ['reputation'] : []),
]
