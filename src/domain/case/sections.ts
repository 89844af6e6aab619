/** The sections of the case page, in the order of the work; anything missing links to one of them. */
export const sections = [
  'awareness',
  'containment',
  'breachedData',
  'risk',
  'dpoAdvice',
  'authority',
  'subjects',
  'lessons',
  'closing',
] as const
export type Section = (typeof sections)[number]
