import { isWorkingDay, local } from '../../domain/law/amsterdam.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { onDutyOn } from '../../domain/duty.ts'
import { messageSettingsOf } from '../../domain/messages/settings.ts'
import { mayActor, type OrganisationId, type UserId } from '../../domain/people.ts'
import { addHours, dayOf, hoursBetween, type Instant, toInstant } from '../../domain/time.ts'
import { makeDirectory } from '../organisation/directory.ts'
import type { Organisation, OrganisationStore, Ports } from '../ports.ts'
import type { Page } from '../cursor.ts'
import type { Person } from '../ports/identity.ts'
import { postOffice } from './postOffice.ts'
import { isRecent, remind } from './remind.ts'
import { orderNotice } from './sendNotice.ts'
import { alertMoments } from './writeNotice.ts'

/** A server that was away makes up for what it missed for so many hours. */
const makesUpForHours = 12
const digestMakesUpForHours = 4
const remindEveryHours = 0.25
const pageOfCases = 200

/**
 * Orders what is due by the clock: warnings of deadlines, digests and reminders. Ask it often; everything is ordered once,
 * whichever server asks. What was ordered here is remembered, so that asking again costs little.
 */
export function makeMailClock(ports: Ports): (organisation: OrganisationId) => Promise<void> {
  const directory = makeDirectory(ports)
  const ordered = new Set<string>()
  const reminded = new Map<OrganisationId, Instant>()

  return async (id) => {
    // What nobody can send would wait, and leave in a heap once there is a mail server.
    if (!ports.mailer) return
    const now = ports.clock()
    const store = ports.store.of(id)
    const [organisation, people] = await Promise.all([directory.organisation(id), directory.people(id)])
    const active = [...people.values()].filter((person) => person.active)
    const due = [...(await alertsDue(store, organisation, active, now)), ...digestsDue(organisation, active, now)]
    const fresh = due.filter(({ key, to }) => !ordered.has(`${id} ${to} ${key}`))
    if (fresh.length > 0)
      await store.transaction(async (tx) => {
        for (const one of fresh) await orderNotice(tx, { ...one, by: postOffice })
      })
    for (const { key, to } of fresh) ordered.add(`${id} ${to} ${key}`)
    const last = reminded.get(id)
    if (last === undefined || hoursBetween(last, now) >= remindEveryHours) {
      await remind(store, organisation, ports)
      reminded.set(id, now)
    }
  }
}

type Due = Omit<Parameters<typeof orderNotice>[1], 'by'>

/** Of each case with a term, the last alert whose moment has come, for whoever has the case and for the team lead. */
async function alertsDue(
  store: OrganisationStore,
  organisation: Organisation,
  people: readonly Person[],
  now: Instant,
): Promise<readonly Due[]> {
  const { alertHoursBefore, alertHoursAfter } = messageSettingsOf(organisation)
  const items = await casesDue(store, now, {
    dueFrom: addHours(now, -Math.max(0, ...alertHoursAfter) - makesUpForHours),
    dueBefore: addHours(now, Math.max(0, ...alertHoursBefore)),
  })
  const duty = onDutyOn(await store.dutyPeriods(dayOf(now)), dayOf(now))
  return items.flatMap((summary) => {
    const { dueAt } = summary
    if (dueAt === null) return []
    const moment = alertMoments(dueAt, alertHoursBefore, alertHoursAfter).findLast(({ at }) => at <= now)
    if (!moment || !isRecent(moment.at, now, makesUpForHours)) return []
    return warned(summary, people, duty).map((to) => ({
      notice: 'deadlineAlert' as const,
      to,
      subject: { kind: 'case' as const, id: summary.id },
      data: { dueAt, hoursLeft: moment.hoursLeft },
      key: `${summary.id} ${dueAt} ${moment.hoursLeft}`,
    }))
  })
}

/** Every open case with a term between two moments, however many there are. */
async function casesDue(
  store: OrganisationStore,
  now: Instant,
  between: { readonly dueFrom: Instant; readonly dueBefore: Instant },
): Promise<readonly CaseSummary[]> {
  const found: CaseSummary[] = []
  let cursor: string | null = null
  do {
    const page: Page<CaseSummary> = await store.findCases({
      me: '',
      searchRestricted: false,
      ...between,
      sort: 'deadline',
      descending: false,
      limit: pageOfCases,
      cursor,
      now,
    })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

/** Of those who may handle cases: whoever has this one, else whoever is on duty, else all; and always the team leads. */
function warned({ handler }: CaseSummary, people: readonly Person[], duty: readonly UserId[]): readonly UserId[] {
  const may = (right: 'handleCases' | 'leadTeam') =>
    people.filter(({ id, roles }) => mayActor({ kind: 'user', id, roles }, right)).map(({ id }) => id)
  const able = may('handleCases')
  const first = handler !== null && able.includes(handler) ? [handler] : duty.filter((id) => able.includes(id))
  return [...new Set([...(first.length > 0 ? first : able), ...may('leadTeam')])]
}

/** On working days, once the hour of the digest has come: one for everybody who handles cases. */
function digestsDue(organisation: Organisation, people: readonly Person[], now: Instant): readonly Due[] {
  const { digestTime } = messageSettingsOf(organisation)
  const today = dayOf(now)
  if (digestTime === null || !isWorkingDay(today)) return []
  const at = toInstant(local(now).withPlainTime(digestTime).toInstant().toString())
  if (!isRecent(at, now, digestMakesUpForHours)) return []
  return people
    .filter(({ id, roles }) => mayActor({ kind: 'user', id, roles }, 'handleCases'))
    .map(({ id }) => ({ notice: 'digest', to: id, key: today }))
}
