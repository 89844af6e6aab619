import { describe, expect, it } from 'vitest'
import { explainStart } from './awarenessStart.ts'
import { explainTimeliness } from './explain.ts'
import { factorsOf } from './factors.ts'
import type { BreachFacts } from './facts.ts'
import { judge } from './judgement.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { reg1182Latest } from './reg1182.ts'
import { exposes, severityOf } from './severity.ts'
import { nl } from './texts/nl.ts'

const unknownIn = (facts: BreachFacts) => severityOf(facts, pack).unknowns
const scored = { classes: [{ class: 'simple', adjustment: 0 }] } as const satisfies BreachFacts

describe('what the score does not know', () => {
  it('is everything where nothing was said', () => {
    expect(unknownIn({})).toEqual([
      'natures',
      'specialCategories',
      'categories',
      'classes',
      'identifiability',
      'people',
      'maliciousIntent',
      'recipients.kind',
      'protection.unintelligible',
      'availability',
      'integrity',
    ])
  })
  it('is not asked of kinds of data whose classes were scored', () => {
    expect(unknownIn(scored)).not.toContain('categories')
    expect(unknownIn(scored)).not.toContain('specialCategories')
    expect(unknownIn(scored)).not.toContain('classes')
  })
  it.each([
    ['confidentiality', ['recipients.kind']],
    ['availability', ['availability']],
    ['integrity', ['integrity']],
  ] as const)('is asked of %s only where that was hit', (nature, asked) => {
    const places: readonly string[] = ['recipients.kind', 'availability', 'integrity']
    expect(unknownIn({ ...scored, natures: [nature] }).filter((path) => places.includes(path))).toEqual(asked)
  })
  it('is asked of the recipient too where data were taken that were not thought to be seen', () => {
    expect(unknownIn({ ...scored, natures: ['availability'], exfiltration: 'yes' })).toContain('recipients.kind')
  })
  it('is asked of the key only where something was locked', () => {
    expect(unknownIn({ protection: { unintelligible: 'yes' } })).toContain('protection.keySafe')
    expect(unknownIn({ protection: { unintelligible: 'no' } })).not.toContain('protection.keySafe')
  })
  it('is what was answered with "unknown", too', () => {
    expect(unknownIn({ ...scored, natures: ['confidentiality'], identifiability: 'unknown' })).toContain(
      'identifiability',
    )
    expect(severityOf({ ...scored, identifiability: 'unknown' }, pack).ei).toBe(1)
  })
})

describe('somebody may have seen the data', () => {
  it.each([
    [{ natures: ['confidentiality'] }, true],
    [{ natures: ['availability'] }, false],
    [{ natures: ['availability'], exfiltration: 'yes' }, true],
    [{ natures: ['availability'], exfiltration: 'possible' }, true],
    [{ natures: ['availability'], exfiltration: 'no' }, false],
    [{ exfiltration: 'notApplicable' }, false],
    [{}, false],
  ] as const)('%j: %s', (facts, expected) => {
    expect(exposes(facts)).toBe(expected)
  })
})

describe('a lost copy', () => {
  const ward = {
    natures: ['availability'],
    availability: 'temporary',
    restoredWithin: 'hours',
    integrity: 'none',
    classes: [{ class: 'sensitive', adjustment: 0 }],
    vulnerablePeople: 'yes',
    backup: 'yes',
    maliciousIntent: 'no',
  } as const satisfies BreachFacts
  it('kept nobody waiting where it was locked with a safe key, and only then', () => {
    const verdicts = [
      { unintelligible: 'yes', keySafe: 'yes' } as const,
      { unintelligible: 'yes', keySafe: 'no' } as const,
      { unintelligible: 'no', keySafe: 'yes' } as const,
      undefined,
    ].map((protection) => judge({ ...ward, protection }, pack).verdict)
    expect(verdicts).toEqual(['unlikely', 'risk', 'risk', 'risk'])
  })
})

describe('where the start of the clock comes from', () => {
  const [nine, ten] = ['2026-11-17T08:00:00.000Z', '2026-11-17T09:00:00.000Z']
  const moments = { firstReportAt: ten, firstSignalAt: null, processorInformedUsAt: null, certainAt: null }
  it('is told with its source, whichever it is', () => {
    const steps = [
      explainStart(nine, { ...moments, certainAt: nine }),
      explainStart(nine, { ...moments, processorInformedUsAt: nine }),
      explainStart(nine, moments),
    ]
    expect(steps).toEqual([
      [{ code: 'startsAtCertainty', source: 'edpb9-2022-a' }],
      [{ code: 'startsAtProcessorNotice', source: 'edpb9-2022-a' }],
      [{ code: 'startChosen', source: 'edpb9-2022-a' }],
    ])
  })
})

describe('the remark for a late case', () => {
  const remark = (awareAt: string) => explainTimeliness(reg1182Latest(awareAt, 72), pack, 'nl').text
  it('speaks of the hour alone where two working days lie within the term', () => {
    const hourRule = 'donderdag 19 november 2026 om 11:00'
    expect(remark('2026-11-16T09:10:00Z')).toBe(nl.timelinessOfTheHour({ hourRule }))
  })
  it('speaks of the working days where only the stricter reading moves the end', () => {
    const reading = reg1182Latest('2026-11-06T15:40:00Z', 72)
    expect([reading.readingA.extends, reading.readingB.extends]).toEqual([false, true])
    expect(remark('2026-11-06T15:40:00Z')).toBe(
      nl.timeliness({
        hourRule: 'maandag 9 november 2026 om 17:00',
        readingA: 'maandag 9 november 2026 om 17:00',
        readingB: 'woensdag 11 november 2026 om 00:00',
      }),
    )
  })
})

describe('silence of a recipient', () => {
  it('is a finding of its own only of somebody known', () => {
    const findings = (facts: BreachFacts) =>
      factorsOf(facts, pack)
        .find(({ code }) => code === 'consequences')
        ?.findings.map(({ code }) => code)
    const seen = { natures: ['confidentiality'], categories: ['name'] } as const
    expect(findings({ ...seen, recipients: { kind: 'known' } })).toEqual(['noConsequenceSeen'])
    expect(findings({ ...seen, recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'no' } })).toEqual([
      'recipientSilent',
    ])
  })
})
