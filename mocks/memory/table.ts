/** Rows by key, in the order in which they came. */
export type Table<Row> = Map<string, Row>

export const table = <Row>(rows: Iterable<readonly [string, Row]> = []): Table<Row> => new Map(rows)

/** A table as one transaction sees it: its own writes over the kept rows. */
export type LayeredMap<Row> = {
  get(key: string): Row | undefined
  set(key: string, row: Row): void
  /** Whether there was a row to take away. */
  delete(key: string): boolean
  /** Every key that has a row. */
  keys(): readonly string[]
  /** The keys written here. */
  written(): readonly string[]
  /** Puts what was written into the table below. */
  keep(): void
}

export function layer<Row>(below: Table<Row>): LayeredMap<Row> {
  const own = table<Row>()
  const gone = new Set<string>()
  const get = (key: string): Row | undefined => (gone.has(key) ? undefined : (own.get(key) ?? below.get(key)))
  return {
    get,
    set: (key, row) => {
      gone.delete(key)
      own.set(key, row)
    },
    delete: (key) => {
      const was = get(key) !== undefined
      own.delete(key)
      gone.add(key)
      return was
    },
    keys: () => [...new Set([...below.keys(), ...own.keys()])].filter((key) => !gone.has(key)),
    written: () => [...own.keys(), ...gone],
    keep: () => {
      own.forEach((row, key) => below.set(key, row))
      gone.forEach((key) => below.delete(key))
    },
  }
}

/** What JSON keeps of a value: the copy that a database would give back, safe from later changes of the original. */
export const asKept = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
