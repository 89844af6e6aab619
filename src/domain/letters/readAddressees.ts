import type { PartName } from '../case/codes.ts'
import { type Addressee, type AddresseeFault, faultOf, mostAddressLines, samenessOf } from './addressee.ts'
import type { LetterLanguage } from './letterText.ts'

/** What a column of an address list can hold. Columns of one kind are put together in their order. */
export const addresseeFields = ['name', 'street', 'town', 'country', 'email', 'language', 'part', 'nothing'] as const
export type AddresseeField = (typeof addresseeFields)[number]

/** Which column holds what, in the order of the columns. */
export type AddresseeMapping = readonly AddresseeField[]

// Words that headers of such lists have, without signs; the first field that knows a header gets it.
const headerWords: Readonly<Record<Exclude<AddresseeField, 'nothing'>, readonly string[]>> = {
  name: words(
    'aanhef naam voornaam voornamen voorletters initialen tussenvoegsel voorvoegsel achternaam geslachtsnaam betrokkene persoon name firstname lastname surname salutation title',
  ),
  street: words(
    'straat straatnaam huisnummer huisnr nummer toevoeging huisletter huisnummertoevoeging adres adresregel1 adresregel postbus street housenumber address address1 addressline1',
  ),
  town: words(
    'postcode plaats woonplaats stad pc postcodeplaats adresregel2 zip postalcode city town address2 addressline2',
  ),
  country: words('land country adresregel3 address3'),
  email: words('email emailadres mail mailadres emailaddress'),
  language: words('taal voorkeurstaal language'),
  part: words('groep groepnaam subgroep deel group subgroup'),
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** What the headers of a list say that its columns hold; what nobody knows holds nothing. */
export const recogniseAddressees = (headers: readonly string[]): AddresseeMapping =>
  headers.map((header) => {
    const bare = header
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z0-9]/gu, '')
    return addresseeFields.find((field) => field !== 'nothing' && headerWords[field].includes(bare)) ?? 'nothing'
  })

/** A row that cannot be used, by its place in the file; the header is row 1. */
export type FaultyRow = { readonly row: number; readonly code: AddresseeFault }

export type ReadList = { readonly addressees: readonly Addressee[]; readonly faults: readonly FaultyRow[] }

/**
 * The people of a list, with the rows that cannot be used. Rows without anything in them are passed over.
 * @param rows without the header; @param parts that people can belong to
 */
export function readAddressees(
  rows: Iterable<readonly string[]>,
  mapping: AddresseeMapping,
  parts: readonly PartName[],
): ReadList {
  const addressees: Addressee[] = []
  const faults: FaultyRow[] = []
  const seen = new Set<string>()
  let row = 1
  for (const cells of rows) {
    row += 1
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readRow(cells, mapping, parts)
    if ('code' in read) {
      faults.push({ row, code: read.code })
      continue
    }
    const code = faultIn(read, parts, seen)
    if (code === null) addressees.push(read)
    else faults.push({ row, code })
  }
  return { addressees, faults }
}

function faultIn(addressee: Addressee, parts: readonly PartName[], seen: Set<string>): AddresseeFault | null {
  const sameness = samenessOf(addressee)
  const fault = faultOf(addressee, parts) ?? (seen.has(sameness) ? 'listedTwice' : null)
  if (fault === null) seen.add(sameness)
  return fault
}

function readRow(
  cells: readonly string[],
  mapping: AddresseeMapping,
  parts: readonly PartName[],
): Addressee | { readonly code: AddresseeFault } {
  const cellsOf = (field: AddresseeField): string =>
    mapping
      .flatMap((one, at) => (one === field ? [(cells[at] ?? '').trim().replaceAll(/\s+/gu, ' ')] : []))
      .filter((cell) => cell !== '')
      .join(' ')
  const language = languageIn(cellsOf('language'))
  if (language === null) return { code: 'languageUnknown' }
  const part = partIn(cellsOf('part'), parts)
  if (part === undefined) return { code: 'partUnknown' }
  const email = cellsOf('email')
  return {
    name: cellsOf('name'),
    address: [cellsOf('street'), townIn(cellsOf('town')), cellsOf('country')]
      .filter((line) => line !== '')
      .slice(0, mostAddressLines),
    email: email === '' ? null : email,
    language,
    part,
  }
}

/** As the post wants it: the letters of a postcode apart and large, two spaces before the town. */
const townIn = (town: string): string =>
  town
    .replace(
      /^([1-9]\d{3})\s?([a-z]{2})\b\s*/iu,
      (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}  `,
    )
    .trimEnd()

function languageIn(written: string): LetterLanguage | null {
  const lower = written.toLowerCase()
  if (['', 'nl', 'nederlands', 'dutch', 'nld', 'dut'].includes(lower)) return 'nl'
  return ['en', 'engels', 'english', 'eng'].includes(lower) ? 'en' : null
}

/** The part of that name, however it is written; undefined for one that is not there. */
const partIn = (written: string, parts: readonly PartName[]): PartName | undefined =>
  written === '' ? null : parts.find((part) => part?.toLowerCase() === written.toLowerCase())

/** Numbers as somebody types them from a pile of returned letters: "12, 15-18 40". Null where something else stands there. */
export function numbersIn(written: string): readonly number[] | null {
  const found = new Set<number>()
  for (const piece of written.split(/[\s,;]+/u).filter((one) => one !== '')) {
    const range = /^(\d{1,6})(?:[-–](\d{1,6}))?$/u.exec(piece)
    const from = Number(range?.[1])
    const to = Number(range?.[2] ?? range?.[1])
    if (!range || from < 1 || to < from || to - from > mostInRange) return null
    for (let number = from; number <= to; number += 1) found.add(number)
  }
  return [...found].toSorted((a, b) => a - b)
}
const mostInRange = 50_000
