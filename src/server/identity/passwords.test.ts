import { expect, it } from 'vitest'
import { newPassword, passwordFault } from './passwords.ts'

const known = ['sanne@waterveen.example', 'Sanne de Vries', 'Gemeente Waterveen']

it.each(['kort', 'elftekens!!'])('refuses %s as too short', (password) => {
  expect(passwordFault(password, known)).toBe('passwordTooShort')
})

it.each([
  'wachtwoord2026!',
  'W3lkom123456!',
  'waterveen-sanne',
  'aaaaaaaaaaaaaaa',
  'Welkom2026Welkom2026',
  '123456789012',
  'DijkwachtGemeente1',
])('refuses %s as what everybody tries first', (password) => {
  expect(passwordFault(password, known)).toBe('passwordTooEasy')
})

it.each(['drie natte eenden op zolder', 'p7!kX2#qLm9&', 'koffie-lamp-groen-1987', '密码是很长的一个句子没有人知道'])(
  'takes %s',
  (password) => {
    expect(passwordFault(password, known)).toBeNull()
  },
)

it('refuses a text so long that hashing it would be an attack', () => {
  expect(passwordFault('lange zin '.repeat(20), known)).toBe('passwordTooLong')
})

it('makes passwords that it would take itself, never the same', () => {
  const made = Array.from({ length: 50 }, newPassword)
  expect(made.filter((password) => passwordFault(password, known) !== null)).toEqual([])
  expect(new Set(made).size).toBe(50)
})
