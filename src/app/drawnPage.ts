import type { DehydratedState } from '@tanstack/react-query'
import type { HydrationState } from 'react-router'
import type { Language } from './text/textSet.ts'

/** The id of the element in which a drawn page carries what it was drawn from. */
export const drawnFromId = 'drawn-from'

/** What a server drew a page from: with the same in hand, the browser goes on where the server stopped. */
export type DrawnFrom = {
  readonly language: Language
  readonly drawnAt: number
  /** The address of what was drawn, as path and query: it may say more than the one that was asked for. */
  readonly at: string
  readonly queries: DehydratedState
  readonly router: Pick<HydrationState, 'loaderData'>
}

/** The browser took the page over: what it was drawn from is not needed any more, and its absence tells that the page is alive. */
export const forgetDrawnFrom = (): void => document.getElementById(drawnFromId)?.remove()

/** What the page of this document was drawn from; null when it came empty. */
export function readDrawnFrom(): DrawnFrom | null {
  const text = document.getElementById(drawnFromId)?.textContent
  return text ? (JSON.parse(text) as DrawnFrom) : null
}
