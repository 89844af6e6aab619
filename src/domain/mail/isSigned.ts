import { type ReadMail, valuesOf } from './readMail.ts'

/**
 * Whether a message says that it is signed (RFC 8551 S/MIME, RFC 3156 and 9580 OpenPGP). Nobody checks that here: who wrote
 * a message is judged by people, signed or not.
 */
export function isSigned(mail: Pick<ReadMail, 'headers' | 'attachments' | 'unpacked' | 'text'>): boolean {
  const [type = ''] = valuesOf(mail, 'content-type')
  return (
    /^multipart\/signed/i.test(type) ||
    mail.attachments.some(({ saidToBe, within }) => !within && signature.test(saidToBe)) ||
    mail.unpacked.some((name) => /\.p7m$/i.test(name)) ||
    mail.text.trimStart().startsWith('-----BEGIN PGP SIGNED MESSAGE-----')
  )
}

const signature = /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/
