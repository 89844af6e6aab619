/**
 * A statement that puts one row of the session's organisation, and over an older one with the same key.
 * @param columns of the row beside `organisation_id`, in the order of the parameters; @param key those that identify it
 * @param only an extra condition under which an older row gives way
 */
export function upsert(table: string, columns: readonly string[], key: readonly string[], only = ''): string {
  const parameters = columns.map((_, at) => `$${at + 1}`)
  const others = columns.filter((column) => !key.includes(column))
  return `insert into ${table} (organisation_id, ${columns.join(', ')})
    values (${currentOrganisation}, ${parameters.join(', ')})
    on conflict (organisation_id, ${key.join(', ')})
    do update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')} ${only}`
}

/** The organisation that the session is set to; the policies compare with the same expression. */
export const currentOrganisation = "nullif(current_setting('dijkwacht.organisation', true), '')::uuid"
