/** Rows by key, in the order in which they came. */
export type Table<Row> = Map<string, Row>

export const table = <Row>(rows: Iterable<readonly [string, Row]> = []): Table<Row> => new Map(rows)

/** A table as one transaction sees it: its own writes over the kept rows. */
export type LayeredMap<Row> = {
  get(key: string): Row | undefined
  set(key: string, row: Row): void
  /** The keys written here. */
  written(): readonly string[]
  /** Puts what was written into the table below. */
  keep(): void
}

export function layer<Row>(below: Table<Row>): LayeredMap<Row> {
  const own = table<Row>()
  return {
    get: (key) => own.get(key) ?? below.get(key),
    set: (key, row) => void own.set(key, row),
    written: () => [...own.keys()],
    keep: () => own.forEach((row, key) => below.set(key, row)),
  }
}

/** What JSON keeps of a value: the copy that a database would give back, safe from later changes of the original. */
export const asKept = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
