import * as z from 'zod'
import { sectors } from '../domain/organisationDetails.ts'
import { anyLine } from './primitives.ts'
import { ability } from './problems.ts'

const tradeNumber = anyLine.refine((number) => /^(?:[0-9]{8})?$/.test(number), {
  error: 'no trade number',
  params: { code: 'noTradeNumber' },
})

/** What the AP asks of the organisation itself at every notification; an empty text is not given. */
export const organisationDetailsBody = z
  .strictObject({
    controller: anyLine.describe('The body that is the controller; empty: the organisation itself'),
    street: anyLine,
    postcode: anyLine,
    city: anyLine,
    dpoNumber: anyLine.describe('The number under which the DPO is registered with the AP'),
    tradeNumber: tradeNumber.describe('The number in the trade register (KvK), eight digits'),
    sector: z.enum(sectors),
    contact: z
      .strictObject({ name: anyLine, position: anyLine, email: anyLine, phone: anyLine })
      .describe('Whom the AP can reach when that is not the one who files'),
  })
  .meta({ id: 'OrganisationDetailsBody' })

export const organisationDetails = z
  .object({ ...organisationDetailsBody.shape, can: z.object({ change: ability }) })
  .meta({ id: 'OrganisationDetails' })
export type OrganisationDetailsView = z.output<typeof organisationDetails>
