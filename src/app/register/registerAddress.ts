import { periodOf, readPeriod, type Period } from '../period.ts'

const whichNames = {
  breaches: 'datalekken',
  noBreach: 'geen-datalek',
  all: 'alles',
  keeping: 'bewaren',
} as const
export type Which = keyof typeof whichNames
export const everyWhich = Object.keys(whichNames) as readonly Which[]

/** The filters of the register by the names they have in an address; their values are those of the API. */
const filterNames = {
  incidentKind: 'soort',
  category: 'gegevens',
  cause: 'oorzaak',
  department: 'afdeling',
  controller: 'verantwoordelijke',
  handler: 'behandelaar',
  authorityState: 'ap',
  subjectsState: 'betrokkenen',
  open: 'lopend',
  notified: 'gemeld',
  late: 'te-laat',
  contained: 'gedicht',
  peopleKnown: 'aantal-bekend',
  imported: 'overgenomen',
  retention: 'bewaring',
} as const
export type RegisterFilterName = keyof typeof filterNames
export const registerFilterNames = Object.keys(filterNames) as readonly RegisterFilterName[]
export type RegisterFilters = Readonly<Partial<Record<RegisterFilterName, string>>>

/** What the register shows: which cases, of which period, and what narrows them further; several values stand with commas between. */
export type RegisterAddress = Period & { readonly which: Which; readonly filters: RegisterFilters }

export function readRegisterAddress(query: URLSearchParams): RegisterAddress {
  const found = registerFilterNames.flatMap((name) => {
    const value = query.get(filterNames[name])
    return value ? [[name, value] as const] : []
  })
  return {
    which: everyWhich.find((which) => whichNames[which] === query.get('toon')) ?? 'breaches',
    filters: Object.fromEntries(found),
    ...readPeriod(query),
  }
}

/** The query of an address of the register; every figure of the statistics can be opened with one. */
export function writeRegisterAddress({
  which = 'breaches',
  from = null,
  to = null,
  filters = {},
}: Partial<RegisterAddress>): string {
  const query = new URLSearchParams({ toon: whichNames[which], ...(from && { van: from }), ...(to && { tot: to }) })
  for (const name of registerFilterNames) if (filters[name]) query.set(filterNames[name], filters[name])
  return `?${query}`
}

/** The same as the API takes it. What is kept is looked at over the whole register, beginning with what is due. */
export const registerAsked = ({ which, filters, ...period }: RegisterAddress): Record<string, string> => ({
  ...periodOf(period),
  ...(which === 'keeping' ? { retention: 'over' } : {}),
  ...filters,
  which: which === 'keeping' ? 'all' : which,
})

const yesNoFilters: readonly RegisterFilterName[] = ['notified', 'late', 'imported']
const singles: readonly RegisterFilterName[] = ['department', 'controller', 'retention']
/** Filters that only a figure of the present moment sets: a file is about more than that. */
const leftOut: readonly RegisterFilterName[] = ['handler', 'open', 'contained', 'peopleKnown']

/** The same as the body of an export: lists where the query has commas, true and false where it has yes and no. */
export function exportBody(address: RegisterAddress): Record<string, unknown> {
  const { which, ...asked } = registerAsked(address)
  const filters = Object.entries(asked).filter(([name]) => !leftOut.some((left) => left === name))
  const valueOf = (name: string, value: string): unknown => {
    if (yesNoFilters.some((one) => one === name)) return value === 'yes'
    const isList = registerFilterNames.some((one) => one === name) && !singles.some((one) => one === name)
    return isList ? value.split(',') : value
  }
  return { which, ...Object.fromEntries(filters.map(([name, value]) => [name, valueOf(name, value)])) }
}
