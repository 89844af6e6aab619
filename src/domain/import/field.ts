/** What a column of an old register can be: each is a fact that the register of GDPR art. 33(5) knows. */
export const importFields = [
  'sourceReference',
  'title',
  'summary',
  'isBreach',
  'status',
  'openedAt',
  'occurredFrom',
  'occurredTo',
  'detectedAt',
  'awareAt',
  'containedAt',
  'closedAt',
  'incidentKind',
  'natures',
  'categories',
  'specialCategories',
  'people',
  'records',
  'subjectGroups',
  'consequences',
  'cause',
  'measures',
  'lessons',
  'verdict',
  'verdictReason',
  'authorityDecision',
  'authorityReason',
  'notifiedAt',
  'authorityNumber',
  'delayReason',
  'subjectsDecision',
  'subjectsReason',
  'informedAt',
  'dpoAdvice',
  'department',
  'controller',
  'processor',
  'notes',
  'count',
] as const
export type ImportField = (typeof importFields)[number]

/** The fields that hold a moment: a day, a day with a time, or a month, quarter or year. */
export const momentFields = [
  'openedAt',
  'occurredFrom',
  'occurredTo',
  'detectedAt',
  'awareAt',
  'containedAt',
  'closedAt',
  'notifiedAt',
  'informedAt',
] as const satisfies readonly ImportField[]
export type MomentField = (typeof momentFields)[number]

/** The fields whose words become one of our own: each word can be mapped by hand. */
export const wordFields = [
  'isBreach',
  'status',
  'incidentKind',
  'natures',
  'categories',
  'specialCategories',
  'subjectGroups',
  'cause',
  'verdict',
  'authorityDecision',
  'subjectsDecision',
] as const satisfies readonly ImportField[]
export type WordField = (typeof wordFields)[number]

/** A cell of these may hold several words, with commas, semicolons, slashes or lines between them. */
export const listFields = [
  'natures',
  'categories',
  'specialCategories',
  'subjectGroups',
] as const satisfies readonly WordField[]

export const numberFields = ['people', 'records', 'count'] as const satisfies readonly ImportField[]
export type NumberField = (typeof numberFields)[number]

/** Several columns may fill one of these: their texts are put together, in the order of the columns. */
export const joinedFields = [
  'summary',
  'consequences',
  'measures',
  'lessons',
  'verdictReason',
  'authorityReason',
  'subjectsReason',
  'dpoAdvice',
  'notes',
  'categories',
  'specialCategories',
] as const satisfies readonly ImportField[]

const isAmong =
  <Member extends string>(list: readonly Member[]) =>
  (field: string): field is Member =>
    list.some((one) => one === field)

export const isMomentField = isAmong(momentFields)
export const isWordField = isAmong(wordFields)
export const isNumberField = isAmong(numberFields)
export const isListField = isAmong(listFields)
export const isJoinedField = isAmong(joinedFields)
