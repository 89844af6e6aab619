import { expect, it } from 'vitest'
import { memoryStore } from '../../../mocks/memoryStore.ts'
import type { Person } from '../ports/identity.ts'
import { testNow } from '../testing.ts'
import { makeDirectory } from './directory.ts'

const clock = () => testNow

const anna: Person = { id: 'anna', name: 'Anna de Vries', roles: ['privacy-officer'], active: true }
const newcomer: Person = { id: 'kees', name: 'Kees Collega', roles: ['privacy-officer'], active: true }

it('knows the name of a colleague whose account was made elsewhere a moment ago', async () => {
  const accounts = [anna]
  const { store } = memoryStore({ clock })
  const directory = makeDirectory({
    store,
    clock,
    identity: { whoIs: async () => null, people: async () => [...accounts] },
  })
  const nameOf = async (colleagues?: readonly string[]) =>
    (await directory.names('waterveen', 'nl', colleagues))({ kind: 'user', id: newcomer.id })

  expect(await nameOf()).toBe('Onbekende medewerker')
  accounts.push(newcomer)
  expect(await nameOf()).toBe('Onbekende medewerker')
  expect(await nameOf([newcomer.id])).toBe(newcomer.name)
  expect(await nameOf()).toBe(newcomer.name)
})
