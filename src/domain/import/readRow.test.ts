import { describe, expect, it } from 'vitest'
import { isMomentField } from './field.ts'
import { noSigns, withSignsOf } from './judgeDates.ts'
import { type ImportMapping, openQuestions } from './mapping.ts'
import { readRow } from './readRow.ts'
import { recogniseColumns } from './recogniseColumns.ts'

const now = '2026-11-22T10:00:00.000Z'

/** A table as its first rows show it, with the columns as they are recognised. */
function table(headers: readonly string[], ...rows: readonly (readonly string[])[]) {
  const columns = headers.map((header, at) => ({
    header,
    filled: rows.length,
    dates: rows.reduce((signs, row) => withSignsOf(row[at] ?? '', signs), noSigns),
  }))
  const sheet = { name: '', rows: rows.length, columns }
  const examples = headers.map((header, at) => ({ header, examples: rows.map((row) => row[at] ?? '') }))
  const recognised = recogniseColumns(examples, 2026)
  const mapping: ImportMapping = {
    source: 'Excelregister',
    sheet: 0,
    columns: recognised.map(({ field }) => field),
    fixed: {},
    dates: {},
    yearBegins: null,
    doubledHour: null,
    words: {},
  }
  const read = (at = 0, change: Partial<ImportMapping> = {}) =>
    readRow(rows[at] ?? [], { mapping: { ...mapping, ...change }, sheet, row: at + 2, now })
  return { recognised, mapping, sheet, read }
}

const dutchHeaders = [
  'Nr.',
  'Datum ontdekking',
  'Datum registratie',
  'Omschrijving',
  'Soort datalek',
  'Soort persoonsgegevens',
  'Aantal betrokkenen',
  'Gevolgen',
  'Genomen maatregelen',
  'Gemeld aan AP?',
  'Datum melding AP',
  'Reden niet melden AP',
  'Betrokkenen geïnformeerd?',
  'Naam melder',
  'Behandelaar',
  'Afdeling',
  'Risico',
  'Status',
]
const dutchRow = [
  '2023-017',
  '03-03-2023',
  '4-3-2023',
  'Aanslag bij de buren bezorgd',
  'Brief verkeerd bezorgd',
  'NAW, BSN en financiële gegevens',
  'ca. 2',
  'Gering',
  'Brief opgehaald',
  'ja',
  '6 mrt 2023',
  '',
  'Ja, gebeld',
  'J. Voorbeeld',
  'A. Voorbeeld',
  'Belastingen',
  'laag',
  'afgehandeld',
]

describe('the columns of an old register', () => {
  it('are recognised by what Dutch registers call them', () => {
    expect(table(dutchHeaders, dutchRow).mapping.columns).toEqual([
      'sourceReference',
      'detectedAt',
      'openedAt',
      'summary',
      'incidentKind',
      'categories',
      'people',
      'consequences',
      'measures',
      'authorityDecision',
      'notifiedAt',
      'authorityReason',
      'subjectsDecision',
      null,
      null,
      'department',
      'verdict',
      'status',
    ])
  })

  it('that hold names of reporters and colleagues are left out, and it is said that they were', () => {
    const { recognised } = table(dutchHeaders, dutchRow)
    expect(dutchHeaders.filter((_, at) => recognised[at]?.seemsPersonal)).toEqual(['Naam melder', 'Behandelaar'])
  })

  it('are judged by their cells too: a column of words holds no number of people', () => {
    expect(table(['Betrokkenen', 'Aantal'], ['burgers', '3']).mapping.columns).toEqual(['subjectGroups', 'count'])
  })

  it('ask once for every column of dates that looks American', () => {
    const { mapping, sheet } = table(['Date reported', 'Date closed'], ['7/31/2023', '8/14/2023'])
    expect(openQuestions(mapping, sheet, isMomentField).map(({ column }) => column)).toEqual([0, 1])
    expect(openQuestions({ ...mapping, dates: { 0: 'mdy', 1: 'mdy' } }, sheet, isMomentField)).toEqual([])
  })
})

describe('a row of an old register', () => {
  it('becomes a closed entry with everything it says, and nothing it does not', () => {
    const reading = table(dutchHeaders, dutchRow).read()
    expect(reading).toMatchObject({
      reference: '2023-017',
      count: 1,
      warnings: [{ code: 'closedWithoutDate' }, { code: 'informedWithoutDate' }],
      facts: {
        title: 'Excelregister 2023-017',
        outcome: 'breach',
        openedAt: '2023-03-03T23:00:00.000Z',
        detectedAt: '2023-03-02T23:00:00.000Z',
        awareAt: null,
        closedAt: '2023-03-05T23:00:00.000Z',
        assumed: ['closedAt', 'containedAt', 'informedAt'],
        notifiedAt: '2023-03-05T23:00:00.000Z',
        authorityDecision: 'notify',
        subjectsDecision: 'inform',
        verdict: 'unlikely',
        measures: 'Brief opgehaald',
        department: 'Belastingen',
        data: {
          facts: { categories: ['address', 'bsn', 'financial'], people: { min: 2, max: 2, estimate: true } },
          incidentKind: 'postWrong',
          subjectGroups: [],
          consequences: 'Gering',
          numbersNote: null,
        },
      },
    })
    expect(JSON.stringify(reading)).not.toContain('Voorbeeld')
  })

  it('that was not notified keeps the reason why', () => {
    const row = dutchRow.map((cell, at) => (at === 9 ? 'nee' : at === 10 ? '' : at === 11 ? 'Geen risico' : cell))
    expect(table(dutchHeaders, row).read()).toMatchObject({
      facts: { authorityDecision: 'doNotNotify', authorityReason: 'Geen risico', notifiedAt: null },
    })
  })

  it('that says "notified" without a date is taken so, never late, and it is said', () => {
    const { read } = table(['Datum kennisname', 'Melding AP'], ['01-02-2023', 'ja'])
    expect(read()).toMatchObject({
      facts: { notifiedAt: '2023-02-01T22:59:00.000Z', assumed: ['closedAt', 'containedAt', 'notifiedAt'] },
      warnings: [{ code: 'closedAssumed' }, { code: 'notifiedWithoutDate' }],
    })
  })

  it('that was no breach after all is kept as that', () => {
    expect(table(['Datum', 'Datalek'], ['01-02-2023', 'nee']).read()).toMatchObject({ facts: { outcome: 'noBreach' } })
  })

  it('that still runs stays open, with nothing assumed', () => {
    const { read } = table(['Datum', 'Status', 'Melding AP'], ['20-11-2026', 'in behandeling', 'ja'])
    expect(read()).toMatchObject({ facts: { closedAt: null, containedAt: null, notifiedAt: null, assumed: [] } })
  })

  it.each(['lopend', 'Lopende zaak', 'nog open', 'Nieuw', 'nog niet afgehandeld', 'in onderzoek'])(
    'that still runs is known by the word %s',
    (status) => {
      expect(table(['Datum', 'Status'], ['20-11-2026', status]).read()).toMatchObject({ facts: { closedAt: null } })
    },
  )

  it('of which nobody says that it closed is never closed in silence, and a recent one is to be looked at', () => {
    const { read } = table(['Datum kennisname', 'Stand', 'Gemeld aan AP'], ['20-11-2026', 'zie Piet', ''])
    expect(read()).toMatchObject({ warnings: [{ code: 'unknownWord' }, { code: 'seemsToRun' }] })
    const codesFor = (day: string, isNotified: string) => {
      const reading = table(['Datum kennisname', 'Gemeld aan AP'], [day, isNotified]).read()
      return 'warnings' in reading && reading.warnings.map(({ code }) => code)
    }
    expect(codesFor('20-11-2026', '')).toEqual(['seemsToRun'])
    expect(codesFor('20-11-2026', 'nee')).toEqual(['closedAssumed'])
    expect(codesFor('20-11-2023', '')).toEqual(['closedAssumed'])
  })

  it('that counts stands for so many breaches, of which only the quarter is known', () => {
    const { read } = table(['kwartaal', 'aantal', 'soort'], ['2e kwartaal 2019', '12', 'phishing'])
    expect(read()).toMatchObject({
      count: 12,
      facts: { openedAt: '2019-03-31T22:00:00.000Z' },
      warnings: [{ code: 'onlyPeriod' }, { code: 'closedAssumed' }],
    })
  })

  it('without any date comes in only when somebody gives one for all of them', () => {
    const { read } = table(['Omschrijving'], ['Brief zoek'])
    expect(read()).toEqual({ refused: [{ code: 'noDate', column: null, field: null, text: '' }] })
    expect(read(0, { fixed: { openedAt: '2019' } })).toMatchObject({ facts: { summary: 'Brief zoek' } })
  })

  it.each([
    ['inTheFuture', ['Datum'], ['23-11-2026']],
    ['noSuchDay', ['Datum'], ['31-02-2023']],
    ['unreadable', ['Datum registratie', 'Datum afgesloten'], ['01-02-2023', 'volgt nog']],
    ['endsBeforeStart', ['Begindatum', 'Einddatum'], ['02-02-2023', '01-02-2023']],
    ['closedBeforeOpened', ['Datum registratie', 'Datum afgesloten'], ['02-02-2023', '01-02-2023']],
  ])('is refused with the reason %s and its place', (code, headers, cells) => {
    const { read } = table(headers, cells, ['01-01-2023', '02-01-2023'])
    expect(read()).toMatchObject({ refused: [{ code, column: cells.length - 1 }] })
  })

  it('says which words it did not know, and takes what somebody chose for them', () => {
    const { read } = table(['Datum', 'Soort datalek'], ['01-02-2023', 'Gekke streek'])
    expect(read()).toMatchObject({
      warnings: [{ code: 'unknownWord', column: 1, text: 'Gekke streek' }, { code: 'closedAssumed' }],
    })
    expect(read(0, { words: { incidentKind: { 'gekke streek': 'other' } } })).toMatchObject({
      facts: { data: { incidentKind: 'other' } },
      warnings: [{ code: 'closedAssumed' }],
    })
  })

  it('says when a text seems to name somebody', () => {
    const { read } = table(
      ['Datum', 'Omschrijving'],
      ['01-02-2023', 'Mail naar a@example.org'],
      ['01-02-2023', 'Nummer 111222333'],
    )
    expect(read()).toMatchObject({
      warnings: [{ code: 'seemsPersonal', column: 1, text: '' }, { code: 'closedAssumed' }],
    })
    expect(read(1)).toMatchObject({ warnings: [{ code: 'seemsPersonal' }, { code: 'closedAssumed' }] })
  })

  it('is cut off between signs, never within one', () => {
    const { read } = table(
      ['Datum', 'Titel', 'Afdeling'],
      ['01-02-2023', `${'a'.repeat(199)}😀`, `${'b'.repeat(199)}😀`],
    )
    expect(JSON.stringify(read())).not.toMatch(/\\ud[89a-f]/)
  })

  it('keeps what looks like a formula as the text it is', () => {
    const { read } = table(['Datum', 'Omschrijving'], ['01-02-2023', '=HYPERLINK("http://example.org")'])
    expect(read()).toMatchObject({ facts: { summary: '=HYPERLINK("http://example.org")' } })
  })
})
