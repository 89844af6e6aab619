import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { adviceOn } from '../src/domain/law/advice.ts'
import { resolveLocal } from '../src/domain/law/amsterdam.ts'
import { deadlineOf } from '../src/domain/law/deadline.ts'
import { type BreachFacts, dataClasses } from '../src/domain/law/facts.ts'
import { holidays } from '../src/domain/law/holidays.ts'
import { officialCases } from '../src/domain/law/official/officialCases.testdata.ts'
import { pack202601 as pack } from '../src/domain/law/packs/2026-01.ts'
import { reg1182Latest } from '../src/domain/law/reg1182.ts'
import { severityOf } from '../src/domain/law/severity.ts'

// The facts of the law are kept beside the project, not in it; where they are absent these tests are skipped.
const folder = resolve(process.env['LAW_DIR'] ?? '../shared/law')
const present = ['deadlines.json', 'risk.json', 'cases.json'].every((name) => existsSync(join(folder, name)))
const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))

const isDecree = (basis: string) => !/^Atw 3\([12]\)/.test(basis)
const inUtc = (local: string) => Temporal.Instant.from(local).toString({ fractionalSecondDigits: 3 })

describe.skipIf(!present)('deadlines.json', () => {
  const { examples, holidays: days } = present
    ? read(
        'deadlines.json',
        z.object({
          examples: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              options: z.object({ kb: z.boolean().optional() }),
              aware_local: z.string(),
              aware_utc: z.string(),
              strict72_utc: z.string(),
              strict_lands_on_non_working_day: z.boolean(),
              reg1182_hour_rule_local: z.string(),
              working_days_touched: z.array(z.string()),
              working_days_full: z.array(z.string()),
              reg1182_art3_5_reading_A_local: z.string(),
              reading_A_extends: z.boolean(),
              reg1182_art3_5_reading_B_local: z.string(),
              reading_B_extends: z.boolean(),
            }),
          ),
          holidays: z.record(z.string(), z.array(z.object({ date: z.string(), basis: z.string() }))),
        }),
      )
    : { examples: [], holidays: {} }

  it('holds rows', () => {
    expect(examples.length).toBeGreaterThanOrEqual(24)
  })
  it.each(examples)('$id $label', (row) => {
    const found = deadlineOf(row.aware_local, pack)
    expect(found.deadline).toBe(row.strict72_utc)
    expect(found.explanation.some(({ code }) => code === 'notUntilWorkingDay')).toBe(
      row.strict_lands_on_non_working_day,
    )
    expect(reg1182Latest(row.aware_utc, 72, row.options.kb)).toEqual({
      hourRule: inUtc(row.reg1182_hour_rule_local),
      readingA: { until: inUtc(row.reg1182_art3_5_reading_A_local), extends: row.reading_A_extends },
      readingB: { until: inUtc(row.reg1182_art3_5_reading_B_local), extends: row.reading_B_extends },
      workingDaysTouched: row.working_days_touched,
      workingDaysFull: row.working_days_full,
    })
    expect(JSON.stringify(resolveLocal(row.aware_local.slice(0, 19)))).toContain(row.aware_utc)
  })
  it.each(Object.entries(days))('the holidays of %s', (year, listed) => {
    const ours = holidays(Number(year))
    const byLaw = ours.filter(({ basis }) => basis !== 'decree').map(({ day }) => day)
    expect(byLaw).toEqual(listed.filter(({ basis }) => !isDecree(basis)).map(({ date }) => date))
    // Their list of decree days begins in 2026, ours earlier.
    expect(ours.map(({ day }) => day)).toEqual(expect.arrayContaining(listed.map(({ date }) => date)))
  })
})

describe.skipIf(!present)('risk.json', () => {
  const vector = z.object({
    label: z.string(),
    input: z.object({
      dpc: z.array(z.tuple([z.enum(dataClasses), z.number()])),
      ei: z.number(),
      conf: z.number(),
      integ: z.number(),
      avail: z.number(),
      mal: z.number(),
      n: z.number(),
      unint: z.boolean().optional(),
    }),
    expected: z.object({
      dpc: z.number(),
      ei: z.number(),
      cb: z.number(),
      se: z.number(),
      band: z.string(),
      flags: z.array(z.string()),
    }),
  })
  const vectors = present
    ? read('risk.json', z.object({ enisa: z.object({ test_vectors: z.array(vector) }) })).enisa.test_vectors
    : []
  const keyOf = <Key extends string>(table: Record<Key, number>, points: number): Key | undefined =>
    (Object.keys(table) as Key[]).find((key) => table[key] === points)

  it('holds vectors', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(12)
  })
  it.each(vectors)('$label', ({ input, expected }) => {
    const tables = pack.severity
    const facts: BreachFacts = {
      natures: [
        ...(input.avail > 0 && input.conf === 0 ? [] : ['confidentiality' as const]),
        ...(input.integ > 0 ? ['integrity' as const] : []),
        ...(input.avail > 0 ? ['availability' as const] : []),
      ],
      classes: input.dpc.map(([dataClass, adjustment]) => ({ class: dataClass, adjustment })),
      identifiability: keyOf(tables.identifiability, input.ei),
      recipients: { kind: keyOf(tables.confidentiality, input.conf) },
      integrity: keyOf(tables.integrity, input.integ),
      availability: keyOf(tables.availability, input.avail),
      maliciousIntent: input.mal > 0 ? 'yes' : 'no',
      people: { min: input.n, max: input.n, estimate: false },
      protection: { unintelligible: input.unint ? 'yes' : 'no', keySafe: input.unint ? 'yes' : 'no' },
    }
    const { dpc, ei, cb, se, band, flags } = severityOf(facts, pack)
    const inTheirWords = { very_high: 'veryHigh', over_100: 'over100' } as Record<string, string>
    expect({ dpc, ei, cb, se, band, flags }).toEqual({
      ...expected,
      band: inTheirWords[expected.band] ?? expected.band,
      flags: expected.flags.map((flag) => inTheirWords[flag] ?? flag),
    })
  })
})

describe.skipIf(!present)('cases.json', () => {
  const answer = z.union([z.boolean(), z.literal('depends')])
  const published = z.object({
    id: z.string(),
    summary: z.string(),
    outcome: z.object({ notify_authority: answer, communicate_to_subjects: answer }),
  })
  const { cases, annex_b: annexB } = present
    ? read('cases.json', z.object({ cases: z.array(published), annex_b: z.array(published) }))
    : { cases: [], annex_b: [] }
  const inOurWords = (official: z.output<typeof answer>) =>
    official === 'depends' ? 'depends' : official ? 'yes' : 'no'

  it('holds cases', () => {
    expect(cases.length + annexB.length).toBeGreaterThanOrEqual(19)
  })
  it.each([...cases, ...annexB])('$id $summary', ({ id, outcome }) => {
    const recorded = officialCases.find((official) => official.id === id)
    if (!recorded) throw new Error(`Nobody has recorded the facts of case ${id}`)
    const expected = {
      notifyAuthority: inOurWords(outcome.notify_authority),
      informSubjects: inOurWords(outcome.communicate_to_subjects),
    }
    expect(recorded.expected).toEqual(expected)
    expect(adviceOn(recorded.facts, pack, recorded.role ? { role: recorded.role } : {})).toMatchObject(expected)
  })
})
