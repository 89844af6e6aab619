import { reportLikenessBody, reportLikenesses } from '../../contract/reports.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { likenessesOf } from './likeness.ts'

const shown = 3

/** What somebody on the telephone may be the second one to tell. */
export const likenessRoute = route(
  {
    id: 'postReportLikenessSearch',
    method: 'post',
    path: '/report-likeness-searches',
    access: 'readCases',
    tag: 'Reports',
    summary: 'Find reports that may tell of the same thing as one that is still being taken in',
    body: reportLikenessBody,
    bodyExample: { description: 'Brief over schulden bij de buren bezorgd', phone: '000 000 00 00' },
    answers: { 200: { description: 'At most three, the likeliest first', schema: reportLikenesses } },
  },
  async ({ store, principal, house, body }) => {
    const now = house.ports.clock()
    const items = await likenessesOf({ id: null, receivedAt: now, ...body }, store, { by: principal, now }, shown)
    return ok({ items, next: null })
  },
)
