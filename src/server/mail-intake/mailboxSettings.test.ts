import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ConfigError } from '../configError.ts'
import { mailboxesFrom } from './mailboxSettings.ts'

const folder = mkdtempSync(join(tmpdir(), 'dijkwacht-mailboxes-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true }))

it('reads no mailbox where none is named', () => {
  expect(mailboxesFrom({})).toEqual([])
})

it('reads a mailbox from one address, its name without the password', () => {
  const [mailbox] = mailboxesFrom({
    IMAP_URL: 'imaps://datalek%40waterveen.example:ge%3Aheim@mail.waterveen.example',
    IMAP_DONE_FOLDER: 'Verwerkt',
    IMAP_ADDRESSES: 'Privacy@waterveen.example',
    MAIL_FROM: 'Dijkwacht <dijkwacht@waterveen.example>',
  })
  expect(mailbox).toEqual({
    name: 'datalek@waterveen.example · mail.waterveen.example · INBOX',
    host: 'mail.waterveen.example',
    port: 993,
    tls: 'start',
    user: 'datalek@waterveen.example',
    password: 'ge:heim',
    folder: 'INBOX',
    doneFolder: 'Verwerkt',
    organisation: null,
    ownAddresses: ['dijkwacht@waterveen.example', 'datalek@waterveen.example', 'privacy@waterveen.example'],
  })
})

it('insists on TLS, but for a mail server on this very machine', () => {
  const tlsOf = (url: string) => mailboxesFrom({ IMAP_URL: url }).map(({ tls, port }) => [tls, port])
  expect(tlsOf('imap://u:p@mail.voorbeeld.example')).toEqual([['upgrade', 143]])
  expect(tlsOf('imap://u:p@127.0.0.1:10143')).toEqual([['none', 10_143]])
})

it('reads several mailboxes from a file, each with its organisation and its password', () => {
  const passwordFile = file('password', 'geheim\n')
  const list = [
    { url: 'imaps://a@mail.example', passwordFile, organisation: 'waterveen' },
    { url: 'imaps://b:p@mail.example', folder: 'Datalekken', organisation: 'elders' },
  ]
  const read = mailboxesFrom({ MAILBOXES_FILE: file('list.json', JSON.stringify(list)) })
  expect(read.map(({ user, password, folder: place, organisation }) => [user, password, place, organisation])).toEqual([
    ['a', 'geheim', 'INBOX', 'waterveen'],
    ['b', 'p', 'Datalekken', 'elders'],
  ])
})

it('stops at what cannot be used, and says which', () => {
  const refused = (env: Record<string, string>) => () => mailboxesFrom(env)
  expect(refused({ IMAP_URL: 'https://u:p@mail.example' })).toThrow(ConfigError)
  expect(refused({ IMAP_URL: 'imaps://mail.example' })).toThrow(/lacks the user or the password/)
  expect(refused({ MAILBOXES_FILE: file('no.json', '{}') })).toThrow(/must hold a list/)
  const two = [{ url: 'imaps://a:p@mail.example' }, { url: 'imaps://b:p@mail.example' }]
  expect(refused({ MAILBOXES_FILE: file('two.json', JSON.stringify(two)) })).toThrow(/each must say/)
  const same = [two[0], two[0]].map((each) => ({ ...each, organisation: 'x' }))
  expect(refused({ MAILBOXES_FILE: file('same.json', JSON.stringify(same)) })).toThrow(/set twice/)
})
