import { format } from 'node:util'

export { expect } from 'vitest'

/** One test of the law, as it was written down. */
export type Collected = { readonly name: string; readonly run: () => unknown }

type Body = (...row: never[]) => unknown
type Table = readonly unknown[]
/** The body may stand before or after how long it may take, which is not of interest here. */
type Written<Some> = readonly [Some] | readonly [Some, number] | readonly [{ readonly timeout: number }, Some]

let collecting: Collected[] = []
let path: readonly string[] = []

/** The tests that files wrote down since the last time. */
export function collected(): readonly Collected[] {
  const tests = collecting
  collecting = []
  path = []
  return tests
}

// What stands in for `describe` and `it` while mutants are tried: it writes tests down, so that any of them can be run
// again in the same process. `expect` is Vitest's own. What is not here, the tests of the law do not use: a new use
// fails when it is imported or called, and is never passed over.
export const describe = Object.assign(within, {
  each:
    (rows: Table) =>
    (name: string, ...given: Written<Body>) =>
      forEach(rows, name, (called, row) => within(called, () => call(bodyIn(given), row))),
  skipIf: (skip: boolean) => (skip ? () => {} : within),
})

export const it = Object.assign(written, {
  each:
    (rows: Table) =>
    (name: string, ...given: Written<Body>) =>
      forEach(rows, name, (called, row) => written(called, () => call(bodyIn(given), row))),
  skipIf: (skip: boolean) => (skip ? () => {} : written),
})

function within(name: string, ...given: Written<() => unknown>): void {
  const before = path
  path = [...path, name]
  bodyIn(given)()
  path = before
}

function written(name: string, ...given: Written<() => unknown>): void {
  collecting.push({ name: [...path, name].join(' > '), run: bodyIn(given) })
}

function bodyIn<Some extends Body>(given: Written<Some>): Some {
  const body = given.find((one) => typeof one === 'function')
  if (!body) throw new Error('A test without a body')
  return body
}

function forEach(rows: Table, name: string, act: (called: string, row: unknown) => void): void {
  rows.forEach((row, at) => act(`${format(name, ...(Array.isArray(row) ? row : [row]).map(short))} #${at + 1}`, row))
}

const short = (value: unknown): unknown => (typeof value === 'object' || typeof value === 'function' ? '…' : value)

/** An array is spread over the parameters, as Vitest does. */
const call = (body: Body, row: unknown): unknown => Reflect.apply(body, undefined, Array.isArray(row) ? row : [row])
