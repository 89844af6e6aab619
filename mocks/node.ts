import { http } from 'msw'
import type { Instant } from '../src/domain/time.ts'
import { exampleContent, type MemoryHost, memoryHost } from './memoryHost.ts'
import type { Persona } from './personas.ts'

/** Friday 20 November 2026, 07:50 in the Netherlands: the moment at which screens are tested. */
export const testNow: Instant = '2026-11-20T06:50:00.000Z'

export type MockApi = MemoryHost & {
  /** Handlers for msw's server: every request to the API, answered by the API itself. */
  readonly handlers: ReturnType<typeof http.all>[]
  /** Lets so many hours pass. */
  advance(hours: number): void
}

/**
 * The API for a test of a screen: fresh for each call, so tests do not meet.
 * @param options.as who is signed in; @param options.examples whether the example cases are there; the clock stands still
 */
export async function mockApi({
  as = 'officer',
  now = testNow,
  examples = false,
}: { as?: Persona | null; now?: Instant; examples?: boolean } = {}): Promise<MockApi> {
  let moment = now
  const content = examples ? await examplesAt(now) : undefined
  const host = await memoryHost({ clock: () => moment, as, ...(content && { content }) })
  return {
    ...host,
    handlers: [http.all('*/api/*', ({ request }) => host.fetch(request))],
    advance: (hours) => {
      moment = new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
    },
  }
}

const lived = new Map<Instant, ReturnType<typeof exampleContent>>()

/** The examples are the same for every test at the same moment: lived once, then copied. */
function examplesAt(now: Instant): ReturnType<typeof exampleContent> {
  const known = lived.get(now) ?? exampleContent(now)
  lived.set(now, known)
  return known
}
