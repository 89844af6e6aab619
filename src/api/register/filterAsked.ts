import type * as z from 'zod'
import type { registerExportBody, registerQuery } from '../../contract/register.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import { dayOf, type Instant } from '../../domain/time.ts'
import { startOf } from '../cases/listRoutes.ts'

type Body = z.output<typeof registerExportBody>
type NotChoosing = 'format' | 'purpose' | 'version' | 'inBackground'
type Chosen = Omit<Body, NotChoosing> &
  Partial<Pick<z.output<typeof registerQuery>, 'handler' | 'open' | 'contained' | 'peopleKnown'>>

/** A filter as it was asked becomes one as the stores know it: days begin at their Dutch midnight. */
export const registerFilter = (chosen: Chosen, now: Instant): RegisterFilter => ({
  ...chosen,
  openedFrom: startOf(chosen.openedFrom),
  openedBefore: startOf(chosen.openedBefore),
  department: listOrNot(chosen.department),
  controller: listOrNot(chosen.controller),
  now,
  today: dayOf(now),
})

/** The filter of an export, without what else was asked of it. */
export function filterAsked(body: Body, now: Instant): RegisterFilter {
  const { format: _, purpose: __, version: ___, inBackground: ____, ...chosen } = body
  return registerFilter(chosen, now)
}

const listOrNot = (value: string | undefined): readonly string[] | undefined => (value === undefined ? value : [value])
