import * as z from 'zod'
import { dutyPeriod, dutyPeriodBody, dutyRoster } from '../../contract/duty.ts'
import { id } from '../../contract/primitives.ts'
import { refusalWithout } from '../../domain/case/context.ts'
import { type DutyPeriod, onDutyAt } from '../../domain/duty.ts'
import { mayActor, rolesWith } from '../../domain/people.ts'
import { dayOf } from '../../domain/time.ts'
import { viewerOf } from '../cases/showCase.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { personAsked } from '../organisation/personAsked.ts'
import { abilityOf, ProblemError } from '../problems.ts'
import type { Viewer } from '../reports/presentReport.ts'
import { writeOnce } from '../writing.ts'

/** Who watches the inbox and the clocks: set by the team lead, seen by everybody who reads cases. */
export const dutyRoutes = [
  route(
    {
      id: 'getDutyRoster',
      method: 'get',
      path: '/duty-periods',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'The duty roster from today on, and who is on duty now and in the weekend',
      answers: { 200: { description: 'The roster', schema: dutyRoster } },
    },
    async (ask) => {
      const now = ask.house.ports.clock()
      const [all, viewer, people] = await Promise.all([
        ask.store.dutyPeriods(dayOf(now)),
        viewerOf(ask),
        ask.house.directory.people(ask.principal.organisation),
      ])
      // Who left, or may no longer handle cases, watches nothing: a gap that shows is one that somebody fills.
      const periods = all.filter(({ person: who }) => {
        const person = people.get(who)
        return person?.active === true && mayActor({ kind: 'user', id: who, roles: person.roles }, 'handleCases')
      })
      const onDuty = onDutyAt(periods, now)
      const named = (people: readonly string[]) => people.map((person) => nameTag(person, viewer))
      return ok({
        items: periods.map((period) => presentPeriod(period, viewer)),
        now: { ...onDuty, todayBy: named(onDuty.todayBy), weekendBy: named(onDuty.weekendBy) },
        can: { change: abilityOf(refusalWithout('leadTeam', ask.principal), ask.language) },
        next: null,
      })
    },
  ),
  route(
    {
      id: 'postDutyPeriod',
      method: 'post',
      path: '/duty-periods',
      access: 'leadTeam',
      tag: 'Organisation',
      summary: 'Put somebody on duty for one day or more',
      body: dutyPeriodBody,
      countsOnce: true,
      bodyExample: { person: 'me', from: '2026-11-21', until: '2026-11-22' },
      answers: { 201: { description: 'The period', schema: dutyPeriod, headers: ['Location'] } },
      problems: ['personUnknown', 'cannotKeepWatch'],
    },
    async (ask) => {
      const { house, principal, body } = ask
      const [person, viewer, organisation] = await Promise.all([
        personAsked(body.person, ask),
        viewerOf(ask),
        house.directory.organisation(principal.organisation),
      ])
      if (!mayActor(person, 'handleCases'))
        throw new ProblemError('cannotKeepWatch', {
          inTheWay: { person: person.id, rolesThatMay: rolesWith('handleCases') },
        })
      return writeOnce({ ...ask, by: principal, organisation }, async ({ tx }) => {
        const period: DutyPeriod = { ...body, person: person.id, id: house.ports.newId() }
        await tx.putDutyPeriod(period)
        return created(presentPeriod(period, viewer), `/duty-periods/${period.id}`)
      })
    },
  ),
  route(
    {
      id: 'deleteDutyPeriod',
      method: 'delete',
      path: '/duty-periods/{id}',
      access: 'leadTeam',
      tag: 'Organisation',
      summary: 'Take a period out of the roster',
      params: z.object({ id }),
      answers: { 204: { description: 'It is gone' } },
    },
    async ({ store, params }) => {
      if (!(await store.deleteDutyPeriod(params.id))) throw new ProblemError('notFound')
      return noContent()
    },
  ),
]

const nameTag = (person: string, { nameOf }: Viewer) => ({ id: person, name: nameOf({ kind: 'user', id: person }) })

const presentPeriod = ({ person, ...period }: DutyPeriod, viewer: Viewer) => ({
  ...period,
  person: nameTag(person, viewer),
})
