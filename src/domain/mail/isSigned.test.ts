import { expect, it } from 'vitest'
import { isSigned } from './isSigned.ts'
import { aMail, mailWith } from './testing.ts'

const file = (saidToBe: string) => ({ name: null, saidToBe, content: new Uint8Array() })

it('says that a message is signed, by whatever way programmes do it', () => {
  expect(isSigned(mailWith('content-type: multipart/signed; micalg=sha-256'))).toBe(true)
  // A list that adds a footer wraps what was signed.
  expect(isSigned(aMail({ attachments: [file('application/pkcs7-signature')] }))).toBe(true)
  expect(isSigned(aMail({ attachments: [file('application/pgp-signature')] }))).toBe(true)
  expect(isSigned(aMail({ unpacked: ['smime.p7m'] }))).toBe(true)
  expect(isSigned(aMail({ text: '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nEen brief' }))).toBe(true)
})

it('says it of no other message', () => {
  expect(isSigned(aMail())).toBe(false)
  expect(isSigned(aMail({ attachments: [file('application/pdf')], unpacked: ['winmail.dat'] }))).toBe(false)
})
