import { organisationDetails, organisationDetailsBody } from '../../contract/organisationDetails.ts'
import { refusalWithout } from '../../domain/case/context.ts'
import type { Asking } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { Organisation } from '../ports.ts'
import { abilityOf } from '../problems.ts'
import { factBy } from '../auditFact.ts'

/** What the AP asks of the organisation at every notification: filled in once, on every form. */
export const detailsRoutes = [
  route(
    {
      id: 'getOrganisationDetails',
      method: 'get',
      path: '/settings/details',
      access: 'signedIn',
      tag: 'Organisation',
      summary: 'The details of the organisation that go on every AP form',
      answers: { 200: { description: 'The details', schema: organisationDetails } },
    },
    async (ask) => ok(presentDetails(await ask.house.directory.organisation(ask.principal.organisation), ask)),
  ),
  route(
    {
      id: 'putOrganisationDetails',
      method: 'put',
      path: '/settings/details',
      access: 'manageOrganisation',
      tag: 'Organisation',
      summary: 'Change the details of the organisation that go on every AP form',
      body: organisationDetailsBody,
      bodyExample: {
        controller: 'College van burgemeester en wethouders (voorbeeld)',
        street: 'Voorbeeldplein 1',
        postcode: '0000 AA',
        city: 'Waterveen',
        dpoNumber: 'FG000000',
        tradeNumber: '00000000',
        sector: 'publicAdministration',
        contact: {
          name: 'Anton Bakker (voorbeeld)',
          position: 'Functionaris gegevensbescherming',
          email: 'fg@waterveen.example',
          phone: '000 000 00 00',
        },
      },
      answers: { 200: { description: 'The details as they now are', schema: organisationDetails } },
    },
    async (ask) => {
      const { house, store, principal, body } = ask
      const after: Organisation = { ...(await store.organisation()), details: body }
      await store.putOrganisation(after)
      house.directory.forget(principal.organisation)
      await store.audit(factBy(principal, house.ports.clock(), 'settings', { kind: 'organisation', id: after.id }))
      return ok(presentDetails(after, ask))
    },
  ),
]

const presentDetails = ({ details }: Organisation, { principal, language }: Asking) => ({
  ...details,
  can: { change: abilityOf(refusalWithout('manageOrganisation', principal), language) },
})
