import { local } from '../../domain/law/amsterdam.ts'
import type { Writing } from '../writing.ts'

/** The next reference of the Dutch calendar year, such as `DL-2026-0143`; without gaps, so taken only if the case is kept. */
export async function nextReference({ tx, now }: Writing): Promise<string> {
  const { year } = local(now)
  return `DL-${year}-${String(await tx.nextReference(year)).padStart(4, '0')}`
}
