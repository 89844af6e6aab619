import * as z from 'zod'
import {
  languageBody,
  me,
  peopleList,
  savedView,
  settings,
  settingsBody,
  viewBody,
  viewList,
} from '../../contract/organisation.ts'
import { id } from '../../contract/primitives.ts'
import { refusalWithout } from '../../domain/case/context.ts'
import { mayActor, type Right, rights } from '../../domain/people.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { fault } from '../http/faults.ts'
import { route } from '../http/route.ts'
import type { Asking } from '../cases/showCase.ts'
import type { Organisation } from '../ports.ts'
import type { SavedView } from '../ports/lists.ts'
import type { Principal } from '../ports/identity.ts'
import { abilityOf, ProblemError, problemOf } from '../problems.ts'
import { summariseAgain } from './summariseAgain.ts'
import { factBy } from '../auditFact.ts'

export const organisationRoutes = [
  route(
    {
      id: 'getMe',
      method: 'get',
      path: '/me',
      access: 'signingIn',
      tag: 'Organisation',
      summary: 'Who I am, where, and what I may do at all',
      answers: { 200: { description: 'Me', schema: me } },
    },
    async ({ house, principal, language }) => {
      const { id: organisationId, name, slug, houseStyle } = await house.directory.organisation(principal.organisation)
      const can = Object.fromEntries(
        rights.map((right) => [right, abilityOf(refusalWithout(right, principal), language)]),
      )
      return ok({
        id: principal.id,
        kind: principal.kind,
        name: principal.name,
        roles: principal.roles,
        organisation: { id: organisationId, name, slug, houseStyle },
        secondFactorDue: principal.secondFactorDue,
        can: can as Record<Right, ReturnType<typeof abilityOf>>,
      })
    },
  ),
  route(
    {
      id: 'putMyLanguage',
      method: 'put',
      path: '/me/language',
      access: 'signedIn',
      tag: 'Organisation',
      summary: 'Choose in which language I get warnings and the digest by e-mail',
      body: languageBody,
      bodyExample: { language: 'en' },
      answers: { 204: { description: 'It is the language of the next message' } },
    },
    async ({ house, principal, body }) => {
      // A system with a token gets no mail.
      const changed =
        principal.kind === 'user' &&
        (await house.ports.accounts?.change(principal.organisation, principal.id, { language: body.language }))
      if (!changed) throw new ProblemError('notFound')
      return noContent()
    },
  ),
  route(
    {
      id: 'getPeople',
      method: 'get',
      path: '/people',
      access: 'signedIn',
      tag: 'Organisation',
      summary: 'The people of the organisation, those who left included',
      answers: { 200: { description: 'By name', schema: peopleList } },
    },
    async ({ house, principal }) => {
      const people = [...(await house.directory.people(principal.organisation)).values()]
      return ok({
        items: people
          .map((person) => ({
            id: person.id,
            name: person.name,
            roles: person.roles,
            active: person.active,
            me: person.id === principal.id,
          }))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
        next: null,
      })
    },
  ),
  route(
    {
      id: 'getSettings',
      method: 'get',
      path: '/settings',
      access: 'signedIn',
      tag: 'Organisation',
      summary: 'How the organisation works',
      answers: { 200: { description: 'The settings', schema: settings } },
    },
    async (ask) => ok(presentSettings(await ask.house.directory.organisation(ask.principal.organisation), ask)),
  ),
  route(
    {
      id: 'putSettings',
      method: 'put',
      path: '/settings',
      access: 'manageOrganisation',
      tag: 'Organisation',
      summary: 'Change how the organisation works; what it changes for open cases is worked out at once',
      body: settingsBody,
      bodyExample: {
        name: 'Gemeente Waterveen (voorbeeld)',
        secondReader: true,
        dpoAdvice: 'optional',
        regimes: ['avg', 'cbw'],
        regimesFrom: { cbw: '2026-07-01' },
        secondFactor: 'optional',
        deskHours: 'Werkdagen van 9 tot 17 uur',
        deskPhone: '000 000 00 00',
        houseStyle: 'waterveen',
      },
      answers: { 200: { description: 'The settings as they now are', schema: settings } },
    },
    async (ask) => {
      const { house, store, principal, body, language } = ask
      const before = await store.organisation()
      const { name, secondFactor, deskHours, deskPhone, houseStyle, ...policy } = body
      if (houseStyle !== null && !house.ports.houseStyles?.().includes(houseStyle))
        throw new ProblemError('invalidInput', { errors: [fault('body', '/houseStyle', 'notAChoice', language)] })
      const after: Organisation = { ...before, name, secondFactor, deskHours, deskPhone, houseStyle, policy }
      await store.putOrganisation(after)
      house.directory.forget(principal.organisation)
      await store.audit(factBy(principal, house.ports.clock(), 'settings', { kind: 'organisation', id: after.id }))
      if (JSON.stringify(before.policy) !== JSON.stringify(policy))
        for (const caseId of await store.openCaseIds()) await summariseAgain(caseId, store, after)
      return ok(presentSettings(after, ask))
    },
  ),
  route(
    {
      id: 'getViews',
      method: 'get',
      path: '/views',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'Saved views of the worklist: mine and the shared ones',
      answers: { 200: { description: 'By name', schema: viewList } },
    },
    async ({ store, principal }) => {
      const views = await store.savedViews(principal.id)
      return ok({ items: views.map((view) => presentView(view, principal)), next: null })
    },
  ),
  route(
    {
      id: 'postView',
      method: 'post',
      path: '/views',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'Save a view: an address of the worklist, never free text; a team lead may share it with all',
      body: viewBody,
      bodyExample: { name: 'Te laat en niet van mij', shared: false, query: 'view=team&group=late' },
      answers: { 201: { description: 'The saved view', schema: savedView, headers: ['Location'] } },
    },
    async ({ store, principal, body, house }) => {
      const refused = body.shared ? refusalWithout('leadTeam', principal) : null
      if (refused) throw problemOf(refused)
      const view: SavedView = { id: house.ports.newId(), owner: principal.id, ...body }
      await store.putSavedView(view)
      return created(presentView(view, principal), `/views/${view.id}`)
    },
  ),
  route(
    {
      id: 'deleteView',
      method: 'delete',
      path: '/views/{id}',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'Delete one of my saved views; a team lead may delete any shared one',
      params: z.object({ id }),
      answers: { 204: { description: 'It is gone' } },
    },
    async ({ store, principal, params }) => {
      const seen = (await store.savedViews(principal.id)).find((view) => view.id === params.id)
      const may = seen && (seen.owner === principal.id || mayActor(principal, 'leadTeam'))
      if (!may || !(await store.deleteSavedView(seen.id, seen.owner))) throw new ProblemError('notFound')
      return noContent()
    },
  ),
]

const presentView = ({ id: viewId, name, shared, query, owner }: SavedView, principal: Principal) => ({
  id: viewId,
  name,
  shared,
  query,
  mine: owner === principal.id,
})

const presentSettings = (
  { name, slug, policy, secondFactor, deskHours, deskPhone, houseStyle }: Organisation,
  { principal, language, house }: Asking,
) => ({
  name,
  slug,
  secondReader: policy.secondReader,
  dpoAdvice: policy.dpoAdvice,
  regimes: policy.regimes,
  regimesFrom: policy.regimesFrom ?? {},
  secondFactor,
  deskHours,
  deskPhone,
  houseStyle,
  can: {
    change: abilityOf(refusalWithout('manageOrganisation', principal), language),
    wear: [...(house.ports.houseStyles?.() ?? [])],
  },
})
