import { sections, type Section } from '../../domain/case/sections.ts'
import { pages } from '../shell/pages.ts'

/** The parts of the case page with an address of their own: the sections of the work, and the pages beside it. */
export const pageParts = [...sections, 'chronology', 'noBreach'] as const
export type PagePart = (typeof pageParts)[number]

const slugs: Record<PagePart, string> = {
  awareness: 'kennisname',
  containment: 'indammen',
  breachedData: 'gegevens',
  risk: 'risico',
  dpoAdvice: 'fg-advies',
  authority: 'ap',
  subjects: 'betrokkenen',
  lessons: 'lessen',
  closing: 'afsluiten',
  chronology: 'verloop',
  noBreach: 'geen-datalek',
}

/** The part behind an address, or null when there is none. */
export const partOf = (slug: string | undefined): PagePart | null =>
  pageParts.find((part) => slugs[part] === slug) ?? null

/** The query parameter that shows the case as known at an earlier version. */
export const versionParameter = 'versie'

/** The address of a part of a case; with `version`, as known then. */
export function pathTo(reference: string, part: PagePart, version: number | null = null): string {
  const path = `${pages.case(reference)}/${slugs[part]}`
  return version === null ? path : `${path}?${versionParameter}=${version}`
}

/** The version in the query of an address; null for the case as it is now. */
export function versionIn(search: URLSearchParams): number | null {
  const version = Number(search.get(versionParameter))
  return Number.isSafeInteger(version) && version > 0 ? version : null
}

export { sections, type Section }
