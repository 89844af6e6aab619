/** The columns of the register that somebody can choose, in the order of the screen. */
export const registerColumnIds = [
  'reference',
  'openedAt',
  'awareAt',
  'incidentKind',
  'department',
  'categories',
  'people',
  'cause',
  'verdict',
  'authorityState',
  'subjectsState',
  'consequences',
  'containedAt',
  'dpoAdvice',
  'lessons',
  'retentionUntil',
] as const
export type RegisterColumn = (typeof registerColumnIds)[number]

const usual: readonly RegisterColumn[] = [
  'reference',
  'awareAt',
  'categories',
  'verdict',
  'authorityState',
  'subjectsState',
]
const keptAt = 'dijkwacht-register-columns'

/** As somebody chose before in this browser, otherwise the usual ones. The reference always leads. */
export function readShownColumns(): readonly RegisterColumn[] {
  const kept = localStorage.getItem(keptAt)?.split(' ') ?? []
  const known = registerColumnIds.filter((id) => kept.includes(id))
  return known.length > 0 ? withReference(known) : usual
}

export function keepShownColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  const shown = withReference(columns)
  localStorage.setItem(keptAt, shown.join(' '))
  return shown
}

const withReference = (columns: readonly RegisterColumn[]): readonly RegisterColumn[] =>
  registerColumnIds.filter((id) => id === 'reference' || columns.includes(id))
