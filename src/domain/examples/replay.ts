import { dispositionFor } from '../files/fileName.ts'
import type { ExampleStep, Scenario } from './scenario.ts'

/** One step with its places filled in, ready to be sent. */
export type ReplayRequest = Pick<ExampleStep, 'at' | 'as' | 'method'> & {
  /** Below `/api/v1/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends a request to the API as that person at that moment; answers the body of a success and throws for anything else. */
export type Send = (request: ReplayRequest) => Promise<unknown>

/**
 * Lives the scenarios through the API, all steps in the order of time, so that references and records lie as they would have.
 * @throws what `send` throws; nothing is taken back then
 */
export async function replay(scenarios: readonly Scenario[], send: Send): Promise<void> {
  const steps = scenarios.flatMap(({ steps: own }) => {
    const known: Known = new Map()
    return own.map((step) => ({ step, known }))
  })
  // The sort is stable, so steps of one scenario at the same moment keep their order.
  for (const { step, known } of steps.toSorted((a, b) =>
    a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : 0,
  )) {
    learn(await send(fill(step, known)), step, known)
  }
}

type Known = Map<string, string>

const fill = ({ at, as, method, path, body, file }: ExampleStep, known: Known): ReplayRequest => {
  const filled = (text: string) => text.replaceAll(/\{(\w+Id)\}/g, (place, name: string) => known.get(name) ?? place)
  const version = path.startsWith('cases/')
    ? known.get(path.includes('{letterId}') ? 'revision' : 'version')
    : undefined
  const headers = {
    'content-type': file ? 'text/plain' : 'application/json',
    ...(file && { 'content-disposition': dispositionFor(file.name) }),
    ...(version && { 'if-match': `"${version}"` }),
  }
  return {
    at,
    as,
    method,
    path: filled(path),
    headers,
    body: file?.content ?? (body === null ? '' : filled(JSON.stringify(body))),
  }
}

/** Keeps what later steps refer to: the report, who saw it, the case, its version, its reading that is still open, its last letter. */
function learn(answer: unknown, { path }: ExampleStep, known: Known): void {
  if (path === 'reports') return keep(known, 'reportId', at(answer, 'id'))
  const seers = at(answer, 'seenBy')
  if (Array.isArray(seers)) keep(known, 'seerId', at(seers.at(-1), 'id'))
  const breach = path.startsWith('cases/') ? answer : at(answer, 'case')
  keep(known, 'caseId', at(breach, 'id'))
  keep(known, 'version', at(breach, 'version'))
  keep(known, 'version', at(answer, 'caseVersion'))
  const letters = at(answer, 'items')
  if (Array.isArray(letters)) {
    keep(known, 'letterId', at(letters.at(-1), 'letterId'))
    keep(known, 'revision', at(letters.at(-1), 'revision'))
  }
  const readings = at(breach, 'secondReadings')
  if (Array.isArray(readings))
    keep(
      known,
      'readingId',
      at(
        readings.find((reading) => at(reading, 'given') === null),
        'readingId',
      ),
    )
}

const at = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined

const keep = (known: Known, name: string, value: unknown): void => {
  if (typeof value === 'string' || typeof value === 'number') known.set(name, String(value))
}
