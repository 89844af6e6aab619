import type { ApiClient } from '../../support/apiClient.ts'
import type { Desk } from './browser.ts'

/** Who works in a journey. */
export type Part = 'officer' | 'colleague' | 'teamLead' | 'dpo'

/** Where the product runs, as a journey meets it: an organisation in which nothing happened yet, and its people. */
export type World = {
  /** A window in which this person works; without a person, one for somebody from outside. */
  desk(part: Part | null): Promise<Desk>
  name(part: Part): string
  /** What the organisation knows, asked as the officer. */
  readonly api: Pick<ApiClient, 'get' | 'send'>
  /** Takes the network from one desk; `connect` brings it back. Until then requests may fail. */
  withoutNetwork(desk: Desk, work: (connect: () => Promise<void>) => Promise<void>): Promise<void>
}
