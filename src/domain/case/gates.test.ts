import { describe, expect, it } from 'vitest'
import type { Actor } from '../people.ts'
import { giveDpoAdvice } from './adviseAsDpo.ts'
import { assessRisk } from './assessRisk.ts'
import { declareNoBreach } from './closeCase.ts'
import { decideOnAuthority, notifyAuthority } from './decideOnAuthority.ts'
import { decideOnSubjects } from './decideOnSubjects.ts'
import type { ContainmentKind } from './codes.ts'
import { missingFor } from './missing.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  aware,
  by,
  colleague,
  dataIdentified,
  dpo,
  given,
  hoursLater,
  officer,
  opened,
  recorded,
  refusalIn,
  withSecondReader,
} from './testing.ts'
import { evolve } from './evolve.ts'

const context = by(officer, hoursLater(20))
const known = given(opened, aware, dataIdentified)
const atRisk = after(known, assessRisk({ verdict: 'risk', reason: 'Eén persoon' }, known, context), context)
const token: Actor = { kind: 'system', id: 'token-1', roles: ['privacy-officer'] }

describe('not notifying although the verdict is a risk', () => {
  it('needs its reason, and is recorded as going against the verdict and the advice', () => {
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: ' ' }, atRisk, context))).toEqual({
      code: 'reasonRequired',
      for: 'doNotNotify',
    })
    expect(decideOnAuthority({ decision: 'doNotNotify', reason: 'Toch niet' }, atRisk, context)).toMatchObject({
      events: [{ against: ['verdict', 'advice'] }],
    })
  })
  it('goes against the DPO too where that is the last advice', () => {
    const advised = after(atRisk, giveDpoAdvice({ advice: 'notify', text: 'Meld' }, atRisk, by(dpo)), by(dpo))
    expect(decideOnAuthority({ decision: 'doNotNotify', reason: 'x' }, advised, context)).toMatchObject({
      events: [{ against: ['verdict', 'advice', 'dpoAdvice'] }],
    })
    expect(decideOnAuthority({ decision: 'notify', reason: null }, advised, context)).toMatchObject({
      events: [{ against: [] }],
    })
  })
  it('is not said of notifying where nothing was assessed', () => {
    expect(decideOnAuthority({ decision: 'notify', reason: null }, given(opened), context)).toMatchObject({
      events: [{ against: [] }],
    })
  })
})

describe('a filing that nobody decided on', () => {
  const filing = {
    kind: 'initial',
    filedAt: hoursLater(19),
    authorityNumber: null,
    delayReason: null,
    reason: null,
  } as const
  const filed = after(atRisk, notifyAuthority(filing, atRisk, context), context)
  const asked = (breach: typeof filed) => missingFor('close', breach, context.policy).map(({ fact }) => fact)

  it('is decided on before the case can close', () => {
    expect(asked(filed)).toContain('authorityDecision')
    const decided = after(filed, decideOnAuthority({ decision: 'notify', reason: null }, filed, context), context)
    expect(asked(decided)).not.toContain('authorityDecision')
  })
  it('cannot be decided away, nor decided twice', () => {
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'x' }, filed, context))).toMatchObject({
      code: 'alreadyFiled',
    })
    const decided = after(filed, decideOnAuthority({ decision: 'notify', reason: null }, filed, context), context)
    expect(refusalIn(decideOnAuthority({ decision: 'notify', reason: null }, decided, context))).toMatchObject({
      code: 'alreadyFiled',
    })
  })
})

describe('four eyes', () => {
  const mine = by(officer, hoursLater(21), withSecondReader)
  const theirs = by(colleague, hoursLater(22), withSecondReader)

  it('look at a declaration that there was no breach, which would end both duties', () => {
    expect(refusalIn(declareNoBreach({ reason: 'De stick was leeg' }, atRisk, mine))).toEqual({
      code: 'secondReadingNeeded',
      of: 'declareNoBreach',
    })
    const asked = after(atRisk, askSecondReading({ of: 'declareNoBreach', reason: 'Leeg' }, atRisk, mine), mine)
    const reading = { readingId: 'id-1', outcome: 'approved', text: '' } as const
    const read = after(asked, giveSecondReading(reading, asked, theirs), theirs)
    const declared = after(read, declareNoBreach({ reason: 'De stick was leeg' }, read, mine), mine)
    expect(declared).toMatchObject({ outcome: 'noBreach', handling: 'closed' })
    expect(declared.secondReadings[0]?.used).toBe(true)
  })
  it('are those of people: behind a token may stand whoever asked', () => {
    const silent = { decision: 'doNotNotify', reason: 'x' } as const
    const byToken = by(token, hoursLater(22), withSecondReader)
    const asked = after(atRisk, askSecondReading({ of: 'doNotNotify', reason: 'x' }, atRisk, byToken), byToken)
    const reading = { readingId: 'id-1', outcome: 'approved', text: '' } as const
    expect(refusalIn(giveSecondReading(reading, asked, byToken))).toEqual({ code: 'personNeeded' })
    const read = after(asked, giveSecondReading(reading, asked, theirs), theirs)
    expect(refusalIn(decideOnAuthority(silent, read, byToken))).toEqual({ code: 'personNeeded' })
    expect(refusalIn(decideOnAuthority(silent, read, mine))).toBeNull()
  })
  it('do not keep a token from deciding where the organisation wants none', () => {
    const free = by(token, hoursLater(22))
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'x' }, atRisk, free))).toBeNull()
    expect(refusalIn(declareNoBreach({ reason: 'Leeg' }, atRisk, free))).toBeNull()
  })
})

describe('the condition of a ground for silence', () => {
  const high = after(known, assessRisk({ verdict: 'highRisk', reason: null }, known, context), context)
  const silence = (ground: '34-3-a' | '34-3-b') =>
    ({ decision: 'doNotInform', ground, reason: 'x', groups: [], lookAgainAt: null }) as const
  const withAction = (kind: ContainmentKind) =>
    evolve(
      high,
      recorded(
        { type: 'containmentActionRecorded', actionId: 'a', kind, text: '', happenedAt: hoursLater(2) },
        high.version + 1,
        hoursLater(19),
      ),
    )

  it.each([
    ['recipientAskedToDestroy', 'laterMeasureRecorded'],
    ['recipientDeniedOrSilent', 'laterMeasureRecorded'],
    ['evidenceSecured', 'laterMeasureRecorded'],
    ['recipientConfirmedDestruction', null],
    ['passwordsReset', null],
  ] as const)('later measures: %s', (kind, condition) => {
    const refused = refusalIn(decideOnSubjects(silence('34-3-b'), withAction(kind), context))
    expect(refused).toEqual(condition === null ? null : { code: 'groundConditionMissing', ground: '34-3-b', condition })
  })
  it.each([
    ['yes', null],
    ['unknown', 'dataUnintelligible'],
    ['no', 'dataUnintelligible'],
  ] as const)('protection beforehand, with a key that is safe: %s', (keySafe, condition) => {
    const { breachedData } = high
    if (!breachedData) throw new Error('no data')
    const facts = { ...breachedData.facts, protection: { unintelligible: 'yes', keySafe } } as const
    const refused = refusalIn(
      decideOnSubjects(silence('34-3-a'), { ...high, breachedData: { ...breachedData, facts } }, context),
    )
    expect(refused).toEqual(condition === null ? null : { code: 'groundConditionMissing', ground: '34-3-a', condition })
  })
})
