import { upsert } from './upsert.ts'

/** A table whose rows are records: how their fields are called there, and which of them are JSON. */
export type Records<Row> = {
  /** The columns of a select, named as the fields. */
  readonly selected: string
  /** Puts a record, over an older one with the same id. */
  readonly put: string
  readonly valuesOf: (row: Row) => readonly unknown[]
}

export function recordsIn<Row extends { readonly id: string }>(
  table: string,
  columns: { readonly [Field in keyof Row]: string },
  json: readonly (keyof Row)[] = [],
): Records<Row> {
  const fields = Object.keys(columns) as (keyof Row & string)[]
  return {
    selected: fields.map((field) => `${columns[field]} as "${field}"`).join(', '),
    put: upsert(
      table,
      fields.map((field) => columns[field]),
      ['id'],
    ),
    valuesOf: (row) =>
      fields.map((field) => (json.includes(field) && row[field] !== null ? JSON.stringify(row[field]) : row[field])),
  }
}
