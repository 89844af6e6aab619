import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { deadlineCalculation, riskCalculation } from '../../contract/facts.ts'
import { openapiDocument } from '../openapi.ts'
import { testApi, type Who } from '../testing.ts'

type Deadline = z.output<typeof deadlineCalculation>
type Risk = z.output<typeof riskCalculation>

const debts = {
  natures: ['confidentiality'],
  categories: ['name', 'address', 'debts'],
  classes: [{ class: 'financial', adjustment: 0 }],
  people: { min: 1, max: 1, estimate: false },
  vulnerablePeople: 'no',
  maliciousIntent: 'no',
  protection: { unintelligible: 'no' },
  recipients: { kind: 'known', trusted: 'no' },
}

const risk = async (body: object) => (await testApi().send<Risk>('POST', 'risk-calculations', { body })).body
const deadline = async (body: object, headers = {}) =>
  (await testApi().send<Deadline>('POST', 'deadline-calculations', { body, headers })).body
const problemOf = async (path: string, body: unknown) => {
  const { status, body: problem } = await testApi().send('POST', path, { body })
  return [status, problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]
}

describe('a deadline calculation', () => {
  it('takes any offset, answers in UTC, and says why', async () => {
    const answer = await deadline({ awareAt: '2026-11-17T14:10:00+01:00' })
    expect(answer).toMatchObject({ deadline: '2026-11-20T13:10:00.000Z', hours: 72, rulePack: '2026-01' })
    expect(answer.explanation.length).toBeGreaterThan(1)
    expect(answer.explanation.filter(({ text, source }) => text === '' || source === '')).toEqual([])
  })
  it('counts elapsed hours over the change of the clock, and says so', async () => {
    const { deadline: due, explanation } = await deadline({ awareAt: '2026-10-23T12:00:00+02:00' })
    expect(due).toBe('2026-10-26T10:00:00.000Z')
    expect(explanation.map(({ code }) => code)).toContain('clockGoesBack')
  })
  it('explains itself in the language that was asked for', async () => {
    const [dutch, english] = await Promise.all(
      ['nl', 'en'].map((language) => deadline({ awareAt: '2026-11-20T15:30:00Z' }, { 'accept-language': language })),
    )
    expect(dutch?.explanation.map(({ code }) => code)).toEqual(english?.explanation.map(({ code }) => code))
    expect(dutch?.explanation.map(({ text }) => text)).not.toEqual(english?.explanation.map(({ text }) => text))
  })
  it.each([
    ['a time without an offset', { awareAt: '2026-11-17T14:10:00' }],
    ['a day without a time', { awareAt: '2026-11-17' }],
    ['a day that does not exist', { awareAt: '2026-02-30T10:00:00Z' }],
    ['nothing', {}],
  ])('refuses %s, and says of which field', async (_, body) => {
    const [status, errors] = await problemOf('deadline-calculations', body)
    expect(status).toBe(400)
    expect(errors).toEqual([expect.stringMatching(/^\/awareAt /)])
  })
  it('refuses a field it does not know, for a misspelled one would be passed over', async () => {
    expect(await problemOf('deadline-calculations', { awareAt: '2026-11-17T14:10:00Z', hours: 96 })).toEqual([
      400,
      [expect.stringMatching(/unknownField/)],
    ])
  })
})

describe('a risk calculation', () => {
  it('scores a letter about debts at 3.25 and advises to tell the AP and the person', async () => {
    const { severity, advice, rulePack } = await risk({ facts: debts })
    expect(severity).toMatchObject({
      dpc: 3,
      ei: 1,
      cb: 0.25,
      se: 3.25,
      band: 'high',
      nearLimit: false,
      flags: [],
    })
    expect(advice).toMatchObject({ risk: 'highRisk', notifyAuthority: 'yes', informSubjects: 'yes' })
    expect(rulePack).toBe('2026-01')
  })
  it('leaves the decision to the controllers when the processor asks', async () => {
    const { advice } = await risk({ facts: debts, role: 'processor' })
    expect(advice).toMatchObject({ risk: 'highRisk', notifyAuthority: 'depends', informSubjects: 'depends' })
    expect(advice.reasons.map(({ code }) => code)).toContain('processorInforms')
    expect(advice.conditions[0]).toMatchObject({
      fact: 'role',
      ifValue: 'controller',
      then: { notifyAuthority: 'yes' },
    })
  })
  it('answers without a single fact: everything is unknown, and what would settle it is named', async () => {
    const { severity, advice } = await risk({ facts: {} })
    expect(severity.unknowns.length).toBeGreaterThan(5)
    expect(advice.notifyAuthority).toBe('depends')
    const open = advice.conditions.filter(({ kind }) => kind === 'open')
    expect(open.map(({ then }) => then.notifyAuthority)).toContain('yes')
    expect(advice.conditions.filter(({ text }) => text === '')).toEqual([])
  })
  it.each([
    ['a number upside down', { facts: { people: { min: 5, max: 1, estimate: false } } }, /^\/facts\/people/],
    ['a kind of data nobody knows', { facts: { categories: ['shoeSize'] } }, /^\/facts\/categories\/0 /],
    ['a fact that is misspelled', { facts: { backUp: 'yes' } }, /^\/facts/],
    ['a moment without an offset', { facts: {}, asOf: '2026-11-17T14:10:00' }, /^\/asOf /],
  ])('refuses %s, and says of which field', async (_, body, place) => {
    const [status, errors] = await problemOf('risk-calculations', body)
    expect(status).toBe(400)
    expect(errors).toEqual([expect.stringMatching(place)])
  })
})

describe('both calculators', () => {
  const everybody: readonly Who[] = ['anna', 'lead', 'dpo', 'ciso', 'auditor', 'administrator']

  it.each(everybody)('are open to everybody of an organisation: %s', async (as) => {
    const api = testApi()
    expect((await api.send('POST', 'risk-calculations', { as, body: { facts: {} } })).status).toBe(200)
    const body = { awareAt: '2026-11-17T14:10:00Z' }
    expect((await api.send('POST', 'deadline-calculations', { as, body })).status).toBe(200)
  })
  it('are closed to whoever is not known, or has a second factor due', async () => {
    const api = testApi()
    const body = { awareAt: '2026-11-17T14:10:00Z' }
    expect((await api.send('POST', 'deadline-calculations', { as: null, body })).status).toBe(401)
    expect((await api.send('POST', 'deadline-calculations', { as: 'halfway', body })).status).toBe(403)
  })
  it.each([
    ['/deadline-calculations', 'deadline-calculations'],
    ['/risk-calculations', 'risk-calculations'],
  ] as const)('show in the description of %s an example that gets the answer shown beside it', async (path, asked) => {
    const { paths = {} } = openapiDocument()
    const operation = paths[path]?.post
    const body: unknown = contentOf(operation?.requestBody)
    const shown: unknown = contentOf(operation?.responses?.['200'])
    expect(shown).toBeDefined()
    const answer = await testApi().send('POST', asked, { body, headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual(shown)
  })
})

/** The example of a body or an answer as JSON. */
function contentOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('content' in part)) return undefined
  return (part.content as { 'application/json'?: { example?: unknown } })['application/json']?.example
}
