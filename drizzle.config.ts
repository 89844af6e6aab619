import { defineConfig } from 'drizzle-kit'

// Writes the next migration from the difference between the schema and the last one: `drizzle-kit generate --name …`.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/server/postgres/schema.ts',
  out: './src/server/postgres/migrations',
})
