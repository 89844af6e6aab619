import { type FilingKind, filingKinds } from '../../../domain/case/codes.ts'
import { pages } from '../../shell/pages.ts'
import type { FormAsked } from './formQueries.ts'

const slugs: Record<FilingKind, string> = { initial: 'eerste', supplement: 'aanvulling', withdrawal: 'intrekking' }
const parameters = { filing: 'melding', since: 'sinds', kind: 'soort' } as const

const numberIn = (search: URLSearchParams, name: string): number | null => {
  const number = Number(search.get(name))
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

/** Which form an address shows. */
export const formIn = (search: URLSearchParams): FormAsked => ({
  filing: numberIn(search, parameters.filing),
  since: numberIn(search, parameters.since),
  kind: filingKinds.find((kind) => slugs[kind] === search.get(parameters.kind)) ?? null,
})

/** The address of the AP form of a case: the one to fill in now, or one that was filed. */
export function pathToForm(reference: string, { filing, since, kind }: Partial<FormAsked> = {}): string {
  const search = new URLSearchParams()
  if (filing) search.set(parameters.filing, String(filing))
  if (since) search.set(parameters.since, String(since))
  if (kind) search.set(parameters.kind, slugs[kind])
  const query = search.toString()
  return `${pages.case(reference)}/ap-formulier${query === '' ? '' : `?${query}`}`
}
