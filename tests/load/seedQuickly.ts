import type pg from 'pg'
import { seedCases } from './seedCases.ts'

/**
 * Fills an organisation with example cases and leaves the database as time would: indexes built, statistics gathered. Indexes
 * of words are quicker built at once than row by row.
 */
export async function seedQuickly(owner: pg.Client, appUrl: string, organisation: string, size: number): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%'`,
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  await seedCases(appUrl, organisation, size, new Date().toISOString())
  await owner.query("set maintenance_work_mem = '256MB'")
  for (const { definition } of rows) await owner.query(definition)
  await owner.query('vacuum analyze')
}
