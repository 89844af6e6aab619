import type { Instant } from '../time.ts'
import { addHours } from '../time.ts'
import type { ExamplePerson } from './people.ts'

/** One request to the API, as one of the example people sent it at a moment in the past. */
export type ExampleStep = {
  readonly at: Instant
  readonly as: ExamplePerson
  readonly method: 'POST' | 'PUT'
  /** Below `/api/v1/`; `{reportId}`, `{caseId}` and `{readingId}` stand for what earlier steps of the scenario gave. */
  readonly path: string
  /** The same three may stand in its texts. Null: nothing is sent. */
  readonly body: object | null
  /** Sent instead of the body, under its name. */
  readonly file?: { readonly name: string; readonly content: string }
}

/** The requests of one case, or of one report, in their order. */
export type Scenario = { readonly name: string; readonly steps: readonly ExampleStep[] }

/** A step that knows how long after the report it comes, not yet when that was. */
export type Part = (reportedAt: Instant) => ExampleStep

/** A scenario whose parts are counted in hours from the moment of its report. */
export const scenario = (name: string, reportedAt: Instant, ...parts: readonly Part[]): Scenario => ({
  name,
  steps: parts.map((part) => part(reportedAt)),
})

/**
 * A part from a request whose body may need moments of its own.
 * @param hours elapsed hours after the report
 * @param body given the moment of the step
 */
export const part =
  (
    hours: number,
    as: ExamplePerson,
    method: ExampleStep['method'],
    path: string,
    body: (at: Instant, reportedAt: Instant) => object | null,
  ): Part =>
  (reportedAt) => {
    const at = addHours(reportedAt, hours)
    return { at, as, method, path, body: body(at, reportedAt) }
  }
