import { earliest } from '../time.ts'
import type { Absorption, Case, SecondReading, Taken } from './case.ts'
import { withAuthority } from './casePatches.ts'
import type { Stamp } from './stamp.ts'
import type { MergerEvent } from './mergerEvents.ts'

type Absorbed = Extract<MergerEvent, { type: 'caseAbsorbed' }>
type Undone = Extract<MergerEvent, { type: 'absorptionUndone' }>

const takenIn = (breach: Case): Taken => {
  const { awareness, earlierAwareness, regimes, significance, policeReport } = breach
  const { otherAuthorities, controllersInformed, legalHold, tasks, authority } = breach
  return {
    awareness,
    earlierAwareness,
    regimes,
    significance,
    policeReport,
    otherAuthorities,
    controllersInformed,
    legalHold,
    tasks,
    responses: authority.responses,
  }
}

/** The case with the reports of another one that goes up in it. */
export function absorbing(before: Case, event: Absorbed, stamp: Stamp): Case {
  const taken = takenIn(before)
  const absorption: Absorption = {
    ...stamp,
    from: event.from,
    reports: event.reports.filter((id) => !before.reports.includes(id)),
    firstReportAt: before.firstReportAt,
    hadNoReports: before.reports.length === 0,
    lastVersion: event.goingAlong === undefined ? null : stamp.version + event.goingAlong,
    before: taken,
    after: taken,
  }
  return {
    ...before,
    reports: [...new Set([...before.reports, ...event.reports])],
    firstReportAt: earliest(before.firstReportAt, event.firstReportAt),
    linked: [...before.linked, { otherCase: event.from, reason: event.reason }],
    absorptions: [...before.absorptions, absorption],
  }
}

/** The case after one more entry, which may belong to the merger before it. */
export function rememberingTaken(breach: Case, version: number): Case {
  const last = breach.absorptions.at(-1)
  if (!last || last.lastVersion === null || version > last.lastVersion) return breach
  return { ...breach, absorptions: [...breach.absorptions.slice(0, -1), { ...last, after: takenIn(breach) }] }
}

const usedUp = (reading: SecondReading): SecondReading => ({ ...reading, used: true })

/** The case without what it took over in its last merger; whatever somebody changed since stays as they made it. */
export function givingBack(now: Case, event: Undone): Case {
  const one = now.absorptions.at(-1)
  if (!one || one.from !== event.from) return now
  const { before, after } = one
  const is = (key: keyof Taken & keyof Case): boolean => now[key] === after[key]
  const without = <Item>(
    key: (taken: Taken) => readonly Item[],
    list: readonly Item[],
    id: (item: Item) => unknown,
  ) => {
    const known = new Set(key(before).map(id))
    const came = new Set(key(after).flatMap((item) => (known.has(id(item)) ? [] : [id(item)])))
    return list.filter((item) => !came.has(id(item)))
  }
  const itself = (item: unknown) => item
  const ownTasks = new Set(
    without(
      ({ tasks }) => tasks,
      now.tasks,
      ({ taskId }) => taskId,
    ),
  )
  const link = now.linked.findLastIndex(({ otherCase }) => otherCase === one.from)
  const given: Case = {
    ...now,
    reports: now.reports.filter((id) => !one.reports.includes(id)),
    firstReportAt: event.firstReportAt,
    linked: now.linked.filter((_, at) => at !== link),
    absorptions: now.absorptions.slice(0, -1),
    ...(is('awareness') && {
      awareness: before.awareness,
      earlierAwareness: before.earlierAwareness,
      // As after any change of awareness: an approval that was asked for before it is used up.
      ...(before.awareness !== after.awareness && { secondReadings: now.secondReadings.map(usedUp) }),
    }),
    ...(is('regimes') && { regimes: before.regimes }),
    ...(is('significance') && { significance: before.significance }),
    ...(is('policeReport') && { policeReport: before.policeReport }),
    ...(is('legalHold') && { legalHold: before.legalHold }),
    otherAuthorities: without((taken) => taken.otherAuthorities, now.otherAuthorities, itself),
    controllersInformed: without((taken) => taken.controllersInformed, now.controllersInformed, itself),
    // They are done in the case they came from.
    tasks: now.tasks.map((task) =>
      !ownTasks.has(task) && task.state === 'open' ? { ...task, state: 'dropped' as const } : task,
    ),
  }
  return withAuthority(given, {
    responses: without(
      (taken) => taken.responses,
      now.authority.responses,
      ({ responseId }) => responseId,
    ),
  })
}
