import { expect, it } from 'vitest'
import { aMail } from '../../domain/mail/testing.ts'
import { cmsEnvelope } from './cmsEnvelope.ts'
import { decodeCodePage } from './codePages.ts'
import {
  compressedFile,
  der,
  endless,
  namedProperty,
  plainRichText,
  property,
  sealedFile,
  signedFile,
  winmail,
} from './envelopes.testdata.ts'
import { textOfRichText, unpackedRichText } from './richText.ts'
import { tnefEnvelope } from './tnefEnvelope.ts'
import { withoutEnvelopes } from './withoutEnvelopes.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const held = (file: Uint8Array) => {
  const envelope = cmsEnvelope(file, 1000)
  return envelope && 'holds' in envelope ? text(envelope.holds) : envelope
}
const bytes = (words: string) => new TextEncoder().encode(words)

it('opens what was signed, whole or in pieces, as bytes or as text', () => {
  expect(held(signedFile(der, 'Subject: x\n\n', 'Een brief.'))).toBe('Subject: x\n\nEen brief.')
  expect(held(signedFile(endless, 'Een ', 'brief.'))).toBe('Een brief.')
  const asText = `-----BEGIN PKCS7-----\n${signedFile(der, 'Een brief.').toBase64()}\n-----END PKCS7-----\n`
  expect(held(bytes(asText))).toBe('Een brief.')
})

it('looks at what lies deep as often as at what lies flat', () => {
  const pieces = (depth: number) => {
    let content = der(0x04, bytes('Een brief.'))
    for (let level = 0; level < depth; level += 1) content = endless(0x24, content)
    const work = { pieces: 0 }
    cmsEnvelope(
      signedFile((tag, ...parts) => endless(tag, ...(tag === 0x24 ? [content] : parts))),
      1000,
      work,
    )
    return work.pieces
  }
  expect(pieces(400)).toBeGreaterThan(400)
  expect(pieces(400) / pieces(200)).toBeLessThan(2.2)
})

it('opens what was only compressed', () => {
  expect(held(compressedFile('Een brief.'))).toBe('Een brief.')
})

it('lets no more come out of one message than people send, in however many files it is packed', async () => {
  const packed = compressedFile(`Content-Type: text/plain\n\n${'x'.repeat(600)}`)
  const mail = aMail({
    text: '',
    attachments: [1, 2, 3].map(() => ({ name: 'smime.p7z', saidToBe: 'application/pkcs7-mime', content: packed })),
  })
  const inside = (content: Uint8Array) => Promise.resolve(aMail({ text: text(content).slice(0, 12) }))
  // What opening one costs at least, and then room for one of them.
  const room = { left: 201_000 }
  const opened = await withoutEnvelopes(mail, inside, { depth: 0, room, told: null })
  expect([opened.unpacked.length, opened.attachments.length]).toEqual([1, 2])
  expect(room.left).toBeGreaterThan(0)
})

it('says of what is encrypted that it is', () => {
  expect(cmsEnvelope(sealedFile(), 1000)).toEqual({ isSealed: true })
})

it('leaves alone what only looks like it, and what breaks off', () => {
  const whole = signedFile(der, 'Een brief.')
  expect(cmsEnvelope(whole.subarray(0, 30), 1000)).toBeNull()
  expect(cmsEnvelope(bytes('0\x80'.repeat(50_000)), 1000)).toBeNull()
  expect(cmsEnvelope(bytes('PK\x03\x04 een zip'), 1000)).toBeNull()
  expect(cmsEnvelope(new Uint8Array(), 1000)).toBeNull()
})

it('takes the files out of winmail.dat under the names that people gave them', () => {
  const file = {
    title: 'LIJST~1.PDF',
    content: bytes('%PDF-1.7'),
    properties: [property(0x3707, 'Lijst leerlingen é.pdf')],
  }
  const other = { title: 'foto.jpg', content: Uint8Array.of(0xff, 0xd8) }
  const opened = tnefEnvelope(winmail([namedProperty(1), property(0x1000, 'Zie de lijst.')], [file, other]))
  expect(opened?.text).toBe('Zie de lijst.')
  expect(opened?.files.map(({ name, content }) => [name, content.length])).toEqual([
    ['Lijst leerlingen é.pdf', 8],
    ['foto.jpg', 2],
  ])
})

it('finds the words of winmail.dat as text, as a page, or as rich text', () => {
  expect(tnefEnvelope(winmail([], [], 'Caf\xe9'))?.text).toBe('Café')
  expect(tnefEnvelope(winmail([property(0x1013, bytes('<p>Een <b>brief</b> é</p>'))]))?.text).toBe('Een brief é')
  const rich = plainRichText(
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Arial;}Een\par brief \'e9 \u8364? {\*\x niet}}`,
  )
  expect(tnefEnvelope(winmail([property(0x1009, rich)]))?.text).toBe('Een\nbrief é €')
})

it('takes a page out of the rich text in which Outlook wraps it', () => {
  const rtf = String.raw`{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}Een \htmlrtf {\b\htmlrtf0 {\*\htmltag84 <b>}brief{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0{\*\htmltag72 </p>}}`
  expect(textOfRichText(rtf, decodeCodePage)).toBe('Een brief')
})

it('reads compressed rich text, as Microsoft shows it', () => {
  // The examples of MS-OXRTFCP, 3.1: one with references into the dictionary, one that refers to what it is writing.
  const first = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
  expect(unpackedRichText(Uint8Array.fromHex(first))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  const second = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0'
  expect(unpackedRichText(Uint8Array.fromHex(second))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
})

it('shows a message within winmail.dat as text, with its own files beside it', () => {
  const inner = winmail(
    [property(0x0037, 'De eerste mail'), property(0x1000, 'Aan wie dit leest.')],
    [{ title: 'bijlage.txt', content: bytes('inhoud') }],
  )
  // An object begins with what kind of object it is.
  const opened = tnefEnvelope(winmail([], [{ title: 'Eerste', content: inner }]))
  expect(opened?.files.map(({ name, content }) => [name, text(content)])).toEqual([
    ['Eerste.txt', 'De eerste mail\n\nAan wie dit leest.'],
    ['bijlage.txt', 'inhoud'],
  ])
})

it('keeps what it found of a winmail.dat that breaks off, and leaves alone what is none', () => {
  const whole = winmail([property(0x1000, 'Zie de lijst.')], [{ title: 'a.txt', content: bytes('een lange inhoud') }])
  expect(tnefEnvelope(whole.subarray(0, whole.length - 20))?.text).toBe('Zie de lijst.')
  expect(tnefEnvelope(bytes('winmail'))).toBeNull()
})
