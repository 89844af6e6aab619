import type { CaseSearch } from '../../contract/caseQueries.ts'
import type { UrgencyGroup, View } from '../../domain/case/summary.ts'
import { readPeriod, type Period } from '../period.ts'
import { namesNl } from '../../domain/names/nl.ts'

/** The names of views and groups as the address shows them. */
const viewNames = {
  mine: 'mijn',
  unassigned: 'niet-toegewezen',
  team: 'team',
  waiting: 'wacht',
  closed: 'afgesloten',
} as const satisfies Record<View, string>
const groupNames = {
  late: 'te-laat',
  today: 'vandaag',
  within24Hours: '24-uur',
  later: 'later',
  noFixedTerm: 'geen-termijn',
} as const satisfies Record<UrgencyGroup, string>
const waitingNames = { dpo: 'fg', secondReader: 'tweede-lezer', me: 'mij', anybody: 'iemand' } as const
const originNames = { yes: 'ja', no: 'nee' } as const
export type AwaitedRole = keyof typeof waitingNames

/** Looking for words goes through everything, so it is a place of its own; the words travel beside the address. */
const searchName = 'zoeken'

type Sorting = NonNullable<CaseSearch['sort']>
const sortings = ['deadline', 'openedAt', 'reference', 'title', 'people', 'closedAt'].flatMap((by) => [
  by,
  `-${by}`,
]) as readonly Sorting[]

/** The filters that hold a list of values, with the name of their parameter. */
export const filterNames = {
  authorityState: 'ap',
  subjectsState: 'betrokkenen',
  handler: 'behandelaar',
  category: 'gegevens',
  incidentKind: 'soort',
} as const
export type FilterName = keyof typeof filterNames
export const filters = Object.keys(filterNames) as readonly FilterName[]

/** The values a filter can have; people are known only when the page is there. */
const known: Record<Exclude<FilterName, 'handler'>, readonly string[]> = {
  authorityState: Object.keys(namesNl.authorityState),
  subjectsState: Object.keys(namesNl.subjectsState),
  category: [...Object.keys(namesNl.category), ...Object.keys(namesNl.specialCategory)],
  incidentKind: Object.keys(namesNl.incidentKind),
}

/** What the worklist shows: everything but free text, which is never part of an address. */
export type WorklistAddress = Period & {
  readonly view: View | 'search'
  readonly group: UrgencyGroup | null
  readonly filters: Readonly<Record<FilterName, readonly string[]>>
  /** Moments between which the nearest timer ends, the last one excluded: what a figure of the monitoring counts. */
  readonly dueFrom: string | null
  readonly dueBefore: string | null
  readonly waitingFor: AwaitedRole | null
  /** Whether cases were taken over from an old register. */
  readonly imported: 'yes' | 'no' | null
  /** As the contract writes it; null for the order that belongs to the view. */
  readonly sort: Sorting | null
}

export const noFilters: WorklistAddress['filters'] = {
  authorityState: [],
  subjectsState: [],
  handler: [],
  category: [],
  incidentKind: [],
}

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ filters: chosen, ...address }: WorklistAddress): boolean =>
  [
    address.group,
    address.from,
    address.to,
    address.dueFrom,
    address.dueBefore,
    address.waitingFor,
    address.imported,
  ].some((one) => one !== null) || filters.some((name) => chosen[name].length > 0)

/** Reads an address; what it does not know, it leaves out, so that an old bookmark still opens. */
export function readAddress(query: URLSearchParams, ownView: View): WorklistAddress {
  const view = query.get('weergave')
  const listed = (name: FilterName) =>
    (query.get(filterNames[name]) ?? '')
      .split(',')
      .filter((value) => value !== '' && (name === 'handler' || known[name].includes(value)))
  const sort = query.get('sorteer')
  return {
    view: view === searchName ? 'search' : (keyOf(viewNames, view) ?? ownView),
    group: keyOf(groupNames, query.get('termijn')),
    filters: {
      authorityState: listed('authorityState'),
      subjectsState: listed('subjectsState'),
      handler: listed('handler'),
      category: listed('category'),
      incidentKind: listed('incidentKind'),
    },
    dueFrom: momentOrNull(query.get('eindigt-vanaf')),
    dueBefore: momentOrNull(query.get('eindigt-voor')),
    waitingFor: keyOf(waitingNames, query.get('wacht-op')),
    imported: keyOf(originNames, query.get('overgenomen')),
    ...readPeriod(query),
    sort: sortings.find((sorting) => sorting === sort) ?? null,
  }
}

/** Writes an address as the query of the worklist, the same one for the same list. */
export function writeAddress(address: WorklistAddress): string {
  const query = new URLSearchParams({
    weergave: address.view === 'search' ? searchName : viewNames[address.view],
  })
  if (address.group) query.set('termijn', groupNames[address.group])
  for (const name of filters)
    if (address.filters[name].length > 0) query.set(filterNames[name], address.filters[name].join(','))
  if (address.dueFrom) query.set('eindigt-vanaf', address.dueFrom)
  if (address.dueBefore) query.set('eindigt-voor', address.dueBefore)
  if (address.waitingFor) query.set('wacht-op', waitingNames[address.waitingFor])
  if (address.imported) query.set('overgenomen', originNames[address.imported])
  if (address.from) query.set('van', address.from)
  if (address.to) query.set('tot', address.to)
  if (address.sort) query.set('sorteer', address.sort)
  // Commas and colons are allowed in a query and keep it readable.
  return `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

/** The list that a view shows at first, with nothing narrowed. */
export const plainView = (view: WorklistAddress['view']): WorklistAddress => ({
  view,
  group: null,
  filters: noFilters,
  dueFrom: null,
  dueBefore: null,
  waitingFor: null,
  imported: null,
  from: null,
  to: null,
  sort: null,
})

/** The order of an address: its own, or the one that belongs to the view. */
export const sortOf = ({ sort, view }: WorklistAddress): Sorting =>
  sort ?? (view === 'closed' ? '-closedAt' : 'deadline')

/** Groups say something only while the list stands in the order of the deadlines. */
export const isGrouped = (address: WorklistAddress): boolean =>
  address.view !== 'closed' && address.view !== 'search' && sortOf(address) === 'deadline'

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string | null): Key | null {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? null
}

const momentOrNull = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
