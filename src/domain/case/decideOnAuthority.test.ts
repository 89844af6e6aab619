import { describe, expect, it } from 'vitest'
import { authorityStateOf } from './states.ts'
import { assessRisk } from './assessRisk.ts'
import { establishAwareness } from './establishAwareness.ts'
import { decideOnAuthority, notifyAuthority, withdrawAuthorityDecision } from './decideOnAuthority.ts'
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
  noMoments,
  officer,
  opened,
  refusalIn,
  withSecondReader,
} from './testing.ts'

const identified = given(opened, aware, dataIdentified)
const assessed = after(
  identified,
  assessRisk({ verdict: 'unlikely', reason: 'Ontvanger is ambtgenoot' }, identified, by(officer)),
  by(officer),
)
const initial = {
  kind: 'initial',
  filedAt: hoursLater(40),
  authorityNumber: 'AP-1',
  delayReason: null,
  reason: null,
} as const

describe('the decision on the AP', () => {
  it('can be to notify before anything else is known', () => {
    const decided = decideOnAuthority({ decision: 'notify', reason: null }, given(opened), by(officer))
    expect(authorityStateOf(after(given(opened), decided, by(officer)))).toBe('toBeNotified')
  })

  it('is not to stay silent before an assessment shows that a risk is unlikely', () => {
    expect(
      refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'Klein' }, given(opened), by(officer))),
    ).toEqual({
      code: 'missingForAct',
      act: 'decideNotToNotify',
      missing: [
        { fact: 'breachedData', section: 'breachedData', blocks: true },
        { fact: 'riskAssessment', section: 'risk', blocks: true },
      ],
    })
  })

  it('not to notify carries a reason, and blanks are none', () => {
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: '  ' }, assessed, by(officer)))).toEqual({
      code: 'reasonRequired',
      for: 'doNotNotify',
    })
  })

  it('not to notify names the assessment and the rule pack it rests on', () => {
    expect(decideOnAuthority({ decision: 'doNotNotify', reason: 'Vernietigd' }, assessed, by(officer))).toEqual({
      events: [
        {
          type: 'authorityDecided',
          decision: 'doNotNotify',
          reason: 'Vernietigd',
          assessmentVersion: 4,
          readingId: null,
          rulePack: '2026-01',
          against: ['advice'],
        },
      ],
    })
  })

  it('waits for a second reader where the organisation wants one', () => {
    const context = by(officer, hoursLater(2), withSecondReader)
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'Vernietigd' }, assessed, context))).toEqual({
      code: 'secondReadingNeeded',
      of: 'doNotNotify',
    })
  })

  it('rests on the reading of a colleague, never on the decider’s own', () => {
    const context = by(officer, hoursLater(2), withSecondReader)
    const asked = after(
      assessed,
      askSecondReading({ of: 'doNotNotify', reason: 'Vernietigd' }, assessed, context),
      context,
    )
    const reading = { readingId: 'id-1', outcome: 'approved', text: '' } as const
    expect(refusalIn(giveSecondReading(reading, asked, context))).toEqual({ code: 'readerMayNotBeAsker' })

    const reader = by(colleague, hoursLater(3), withSecondReader)
    const read = after(asked, giveSecondReading(reading, asked, reader), reader)
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'Ja' }, read, reader))).toEqual({
      code: 'secondReadingNeeded',
      of: 'doNotNotify',
    })
    expect(decideOnAuthority({ decision: 'doNotNotify', reason: 'Ja' }, read, context)).toMatchObject({
      events: [{ decision: 'doNotNotify', readingId: 'id-1' }],
    })
  })

  it('does not rest on a reading older than the assessment', () => {
    const context = by(officer, hoursLater(2), withSecondReader)
    const asked = after(assessed, askSecondReading({ of: 'doNotNotify', reason: 'x' }, assessed, context), context)
    const reader = by(colleague, hoursLater(3), withSecondReader)
    const read = after(
      asked,
      giveSecondReading({ readingId: 'id-1', outcome: 'approved', text: '' }, asked, reader),
      reader,
    )
    const reassessed = after(read, assessRisk({ verdict: 'unlikely', reason: 'Anders' }, read, context), context)
    expect(refusalIn(decideOnAuthority({ decision: 'doNotNotify', reason: 'x' }, reassessed, context))).toEqual({
      code: 'secondReadingNeeded',
      of: 'doNotNotify',
    })
  })

  it('rests on a reading once: the same approval does not carry it again after it was replaced or withdrawn', () => {
    const context = by(officer, hoursLater(2), withSecondReader)
    const asked = after(assessed, askSecondReading({ of: 'doNotNotify', reason: 'x' }, assessed, context), context)
    const reader = by(colleague, hoursLater(3), withSecondReader)
    const read = after(
      asked,
      giveSecondReading({ readingId: 'id-1', outcome: 'approved', text: '' }, asked, reader),
      reader,
    )
    const silent = { decision: 'doNotNotify', reason: 'x' } as const
    const decided = after(read, decideOnAuthority(silent, read, context), context)

    const replaced = after(decided, decideOnAuthority({ decision: 'notify', reason: null }, decided, context), context)
    const withdrawn = after(decided, withdrawAuthorityDecision({ reason: 'Vergissing' }, decided, context), context)
    for (const later of [replaced, withdrawn]) {
      expect(refusalIn(decideOnAuthority(silent, later, context))).toEqual({
        code: 'secondReadingNeeded',
        of: 'doNotNotify',
      })
    }
  })

  it('is not the DPO’s, and says whose it is', () => {
    expect(refusalIn(decideOnAuthority({ decision: 'notify', reason: null }, given(opened), by(dpo)))).toEqual({
      code: 'notYourRole',
      right: 'handleCases',
      roles: ['privacy-officer', 'team-lead'],
    })
  })

  it('of an earlier day comes back when the one that replaced it is withdrawn', () => {
    const nextDay = by(officer, hoursLater(24))
    const first = after(
      assessed,
      decideOnAuthority({ decision: 'doNotNotify', reason: 'Klein' }, assessed, by(officer)),
      by(officer),
    )
    const replaced = after(first, decideOnAuthority({ decision: 'notify', reason: null }, first, nextDay), nextDay)
    const withdrawn = after(replaced, withdrawAuthorityDecision({ reason: 'Vergissing' }, replaced, nextDay), nextDay)
    expect(withdrawn.authority.decision).toEqual(first.authority.decision)
    expect(refusalIn(withdrawAuthorityDecision({ reason: 'Weg' }, withdrawn, nextDay))).toMatchObject({
      code: 'decisionNotFromToday',
    })
  })

  it('can be withdrawn on the same Dutch day and not on the next', () => {
    const evening = by(officer, '2026-11-17T22:30:00.000Z')
    const decided = after(assessed, decideOnAuthority({ decision: 'notify', reason: null }, assessed, evening), evening)
    const beforeMidnight = by(officer, '2026-11-17T22:59:59.999Z')
    expect(refusalIn(withdrawAuthorityDecision({ reason: 'Vergissing' }, decided, beforeMidnight))).toBeNull()
    expect(
      refusalIn(withdrawAuthorityDecision({ reason: 'Vergissing' }, decided, by(officer, '2026-11-17T23:00:00.000Z'))),
    ).toEqual({
      code: 'decisionNotFromToday',
      decidedAt: '2026-11-17T22:30:00.000Z',
    })
  })

  it('cannot be withdrawn once something was filed', () => {
    const now = by(officer, hoursLater(2))
    const decided = after(assessed, decideOnAuthority({ decision: 'notify', reason: null }, assessed, now), now)
    const filing = { ...initial, filedAt: hoursLater(2) }
    const filed = after(decided, notifyAuthority(filing, decided, now), now)
    expect(refusalIn(withdrawAuthorityDecision({ reason: 'x' }, filed, now))).toEqual({
      code: 'somethingWasSent',
      at: hoursLater(2),
    })
  })
})

describe('a filing with the AP', () => {
  it('is recorded however much is unknown, with the deadline as it stood', () => {
    const context = by(officer, hoursLater(41))
    expect(notifyAuthority(initial, given(opened), context)).toMatchObject({
      events: [{ kind: 'initial', deadline: hoursLater(72), late: false }],
    })
  })

  it('is in time at the deadline itself and late a millisecond after', () => {
    const context = by(officer, hoursLater(80))
    const at = (filedAt: string) => notifyAuthority({ ...initial, filedAt }, given(opened, aware), context)
    expect(at(hoursLater(72))).toMatchObject({ events: [{ late: false }] })
    expect(at(hoursLater(72 + 1 / 3_600_000))).toMatchObject({ events: [{ late: true }] })
  })

  it('stays late whatever is said of awareness afterwards', () => {
    const context = by(officer, hoursLater(80))
    const filed = after(
      given(opened, aware),
      notifyAuthority({ ...initial, filedAt: hoursLater(79) }, given(opened, aware), context),
      context,
    )
    const corrected = after(
      filed,
      establishAwareness({ awareAt: hoursLater(30), reason: 'Later', moments: noMoments }, filed, context),
      context,
    )
    expect(corrected.authority.notifications[0]).toMatchObject({ late: true, deadline: hoursLater(72) })
  })

  it('of an end that lies ahead is refused', () => {
    expect(refusalIn(notifyAuthority(initial, given(opened), by(officer, hoursLater(39))))).toMatchObject({
      code: 'inTheFuture',
      field: 'filedAt',
    })
  })

  it('can be supplemented only after the first', () => {
    const context = by(officer, hoursLater(50))
    expect(refusalIn(notifyAuthority({ ...initial, kind: 'supplement' }, given(opened), context))).toEqual({
      code: 'noInitialFiling',
    })
  })

  it('happens once: a second first filing is refused', () => {
    const context = by(officer, hoursLater(50))
    const filed = after(given(opened), notifyAuthority(initial, given(opened), context), context)
    expect(refusalIn(notifyAuthority(initial, filed, context))).toEqual({
      code: 'alreadyFiled',
      filedAt: hoursLater(40),
    })
  })

  it('is withdrawn with a reason, after which a new first one may follow', () => {
    const context = by(officer, hoursLater(50))
    const filed = after(given(opened), notifyAuthority(initial, given(opened), context), context)
    const withdrawal = { ...initial, kind: 'withdrawal' } as const
    expect(refusalIn(notifyAuthority(withdrawal, filed, context))).toEqual({
      code: 'reasonRequired',
      for: 'withdrawNotification',
    })
    const withdrawn = after(filed, notifyAuthority({ ...withdrawal, reason: 'Geen lek' }, filed, context), context)
    expect(authorityStateOf(withdrawn)).toBe('withdrawn')
    expect(refusalIn(notifyAuthority(initial, withdrawn, context))).toBeNull()
  })

  it('is withdrawn on an approval that serves once', () => {
    const context = by(officer, hoursLater(50), withSecondReader)
    const reader = by(colleague, hoursLater(50), withSecondReader)
    const filed = after(given(opened), notifyAuthority(initial, given(opened), context), context)
    const asked = after(filed, askSecondReading({ of: 'withdrawNotification', reason: 'x' }, filed, context), context)
    const read = after(
      asked,
      giveSecondReading({ readingId: 'id-1', outcome: 'approved', text: '' }, asked, reader),
      reader,
    )
    const withdrawal = { ...initial, kind: 'withdrawal', reason: 'Geen lek' } as const
    const withdrawn = after(read, notifyAuthority(withdrawal, read, context), context)
    const again = after(withdrawn, notifyAuthority(initial, withdrawn, context), context)
    expect(refusalIn(notifyAuthority(withdrawal, again, context))).toEqual({
      code: 'secondReadingNeeded',
      of: 'withdrawNotification',
    })
  })

  it('contradicts a decision not to notify', () => {
    const context = by(officer, hoursLater(50))
    const decided = after(
      assessed,
      decideOnAuthority({ decision: 'doNotNotify', reason: 'x' }, assessed, context),
      context,
    )
    expect(refusalIn(notifyAuthority(initial, decided, context))).toEqual({ code: 'decidedNotToNotify' })
  })
})
