import { describe, expect, it } from 'vitest'
import { dueAfter } from '../law/deadline.ts'
import { rulePackAt } from '../law/rulePacks.ts'
import { partPersonal } from '../proof.ts'
import { registerFactsOf } from '../register/registerFacts.ts'
import { authorityStateOf, subjectsStateOf } from './states.ts'
import { unopenedCase } from './unopenedCase.ts'
import { clockOf } from './clock.ts'
import { formerRegister, type ImportedFacts } from './imported.ts'
import { importedFacts, importSource } from './imported.testdata.ts'
import { addNote } from './keepFile.ts'
import { importCase, undoImport } from './takeOver.ts'
import { summarise } from './summary.ts'
import { after, auditor, by, officer, refusalIn } from './testing.ts'

const context = by(officer)
const decided = (facts: Partial<ImportedFacts> = {}) =>
  importCase({ reference: 'DL-2023-0001', source: importSource, facts: { ...importedFacts, ...facts } }, context)
const imported = (facts: Partial<ImportedFacts> = {}) => after(unopenedCase('case-1'), decided(facts), context)

describe('a breach taken over from an old register', () => {
  it('stands with the dates of that register, closed, and with both duties done', () => {
    const breach = imported()
    expect(breach).toMatchObject({
      openedAt: '2023-03-03T23:00:00.000Z',
      handling: 'closed',
      outcome: 'breach',
      closing: { recordedAt: '2023-03-19T23:00:00.000Z', by: formerRegister },
      imported: { importedAt: context.now, source: { row: 12 } },
    })
    expect(authorityStateOf(breach)).toBe('notified')
    expect(subjectsStateOf(breach)).toBe('informed')
    expect(clockOf(breach)).toMatchObject({ state: 'stopped', filedLate: false })
  })

  it('is late only where that is beyond doubt: aware on the fourth, the eighth is too late and the seventh may be in time', () => {
    expect(clockOf(imported({ notifiedAt: '2023-03-06T23:00:00.000Z' })).filedLate).toBe(false)
    expect(clockOf(imported({ notifiedAt: '2023-03-07T23:00:00.000Z' })).filedLate).toBe(true)
  })

  it('is not late for want of a time, also where nobody wrote down when it was known', () => {
    const unaware = { awareAt: null, openedAt: '2023-03-03T23:00:00.000Z' }
    expect(clockOf(imported({ ...unaware, notifiedAt: '2023-03-07T12:00:00.000Z' })).filedLate).toBe(false)
    expect(clockOf(imported({ ...unaware, notifiedAt: '2023-03-07T23:00:00.000Z' })).filedLate).toBe(true)
  })

  it('knows which of its moments are only days, the term that counts from them among these', () => {
    const { imported: origin, firstReportAt } = imported()
    expect(firstReportAt).toBe('2023-03-04T22:59:00.000Z')
    expect(origin?.withoutHour).toEqual([
      '2023-03-03T23:00:00.000Z',
      '2023-03-04T22:59:00.000Z',
      '2023-03-06T23:00:00.000Z',
      '2023-03-07T22:59:00.000Z',
      '2023-03-19T23:00:00.000Z',
      '2023-03-20T22:59:00.000Z',
    ])
    expect(imported({ onlyDays: [] }).imported?.withoutHour).toEqual([])
  })

  it('tells no hour of what nobody wrote down, unless something with an hour happened then', () => {
    const assumed = ['closedAt', 'containedAt', 'informedAt'] as const
    expect(imported({ onlyDays: [], assumed }).imported?.withoutHour).toEqual(['2023-03-19T23:00:00.000Z'])
    const notifiedAt = '2023-03-19T23:00:00.000Z'
    expect(imported({ onlyDays: [], assumed, notifiedAt }).imported?.withoutHour).toEqual([])
  })

  it('keeps the hour of a term that still runs', () => {
    const { imported: origin, firstReportAt } = imported({ closedAt: null, notifiedAt: null, awareAt: null })
    expect(origin?.withoutHour).toContain(firstReportAt)
    expect(origin?.withoutHour).not.toContain(dueAfter(firstReportAt, rulePackAt(firstReportAt)))
  })

  it('is being handled when its row says it still runs', () => {
    const breach = imported({ closedAt: null, containedAt: null, notifiedAt: null, authorityDecision: null })
    expect(breach).toMatchObject({ handling: 'handling', closing: null })
    expect(summarise(breach, context.policy).progress).toMatchObject({ contained: false, authority: 'toDecide' })
  })

  it('counts in the register with the verdict of that time, and in no average of hours', () => {
    expect(summarise(imported(), context.policy)).toMatchObject({ verdict: 'risk', severity: null, handler: null })
    expect(registerFactsOf(imported())).toMatchObject({
      imported: true,
      openedMonth: '2023-03',
      cause: 'internal-accidental',
      hoursToAwareness: null,
      hoursToDecision: null,
      retentionUntil: '2028-03-20',
    })
  })

  it('keeps what may name people apart from what the chain proves for ever', () => {
    const decision = decided()
    const [event] = 'events' in decision ? decision.events : []
    if (!event) throw new Error('nothing was decided')
    const { data, personal } = partPersonal(event)
    expect(personal).toEqual({ notes: 'Bewoner belde zelf' })
    expect(data).not.toHaveProperty('notes')
  })

  it('is no work for somebody who may only read', () => {
    const command = { reference: 'DL-2023-0001', source: importSource, facts: importedFacts }
    expect(refusalIn(importCase(command, by(auditor)))).toMatchObject({ code: 'notYourRole' })
  })
})

describe('taking an import back', () => {
  it('leaves the number used and the case in no register', () => {
    const breach = imported()
    expect(after(breach, undoImport(breach, context), context)).toMatchObject({ outcome: 'undone', handling: 'closed' })
  })

  it('is refused once somebody worked on the case', () => {
    const breach = imported()
    const touched = after(
      breach,
      addNote({ text: 'Nog eens bekeken', happenedAt: context.now }, breach, context),
      context,
    )
    expect(refusalIn(undoImport(touched, context))).toEqual({ code: 'somethingFollowed' })
  })
})
