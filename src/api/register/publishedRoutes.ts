import * as z from 'zod'
import { publishableQuery, publishableRegister } from '../../contract/register.ts'
import { fewestTogether, leftOut } from '../../domain/register/publishable.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { odsType } from '../spreadsheets/odsFile.ts'
import { annualFile, figuresOfYear } from './annualFigures.ts'
import { auditRegister } from './auditRegister.ts'
import { registerFilter } from './filterAsked.ts'
import { publishableLines } from './publishableFiles.ts'

const tag = 'Register'
const access = 'exportRegister'

/** What is made of the register for others to read: the figures of a year, and the lines that may be published. */
export const publishedRoutes = [
  route(
    {
      id: 'getAnnualFigures',
      method: 'get',
      path: '/annual-figures/{year}',
      access,
      tag,
      summary: 'The figures of a calendar year beside those of the year before, as a spreadsheet for the annual report',
      params: z.object({ year: z.coerce.number().int().min(2000).max(2199) }),
      answers: { 200: { description: 'ODS, in the language asked for', other: odsType } },
    },
    async ({ store, house, principal, params: { year }, language }) => {
      const now = house.ports.clock()
      const [figures, before, { name }] = await Promise.all([
        figuresOfYear(store, year, now),
        figuresOfYear(store, year - 1, now),
        store.organisation(),
      ])
      await store.transaction((tx) =>
        auditRegister(tx, principal, now, { what: 'export', id: `annual figures ${year}` }),
      )
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="jaarcijfers-${year}.ods"` },
        content: annualFile({ year, figures, before }, name, language),
        type: odsType,
      }
    },
  ),
  route(
    {
      id: 'getPublishableRegister',
      method: 'get',
      path: '/publishable-register',
      access,
      tag,
      summary: 'The register as it may be published, to look at before it leaves: and what was left out, and why',
      query: publishableQuery,
      answers: { 200: { description: 'The lines, and what is not in them', schema: publishableRegister } },
    },
    async ({ store, query, house }) => {
      const filter = registerFilter({ ...query, which: 'breaches' }, house.ports.clock())
      return ok({ ...(await publishableLines(store, filter)), fewestTogether, leftOut })
    },
  ),
]
