import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { stemOf } from '../../src/api/dutchStem.ts'
import { wordsOf } from '../../src/api/searchWords.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { createTestDatabase } from '../support/postgres.ts'

it('gives every Dutch word of our screens the stem that the database gives it', async () => {
  const folder = 'src/app/text/nl'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const words = [...new Set(files.flatMap((name) => wordsOf(readFileSync(join(folder, name), 'utf8'))))]
  expect(words.length).toBeGreaterThan(3000)
  const database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  const client = new pg.Client({ connectionString: database.adminUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ word: string; stem: string }>(
      "select word, (ts_lexize('public.dijkwacht_dutch', unaccent(word)))[1] as stem from unnest($1::text[]) word",
      [words],
    )
    expect(rows.filter(({ word, stem }) => stemOf(word) !== stem)).toEqual([])
  } finally {
    await client.end()
    await database.drop()
  }
})
