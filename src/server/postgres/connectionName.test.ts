import { expect, it } from 'vitest'
import { withoutConnectionName } from './connectionName.ts'

it('takes a name for connections out of the address of a database, for it would go before ours', () => {
  const address = 'postgres://dijkwacht:geheim%40@db.voorbeeld.nl:5432/dijkwacht'
  expect(withoutConnectionName(`${address}?application_name=web&sslmode=require`)).toBe(`${address}?sslmode=require`)
  expect(withoutConnectionName(`${address}?fallback_application_name=web`)).toBe(address)
})

it('leaves every other address as it is', () => {
  for (const address of ['postgres:///dijkwacht?host=/run/postgresql', 'host=/run dbname=x'])
    expect(withoutConnectionName(address)).toBe(address)
})
