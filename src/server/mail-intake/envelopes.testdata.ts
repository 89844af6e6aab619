import { deflateSync } from 'node:zlib'

/** Wrappings of mail as programmes make them, built by hand so that a test says what is in them. */

const utf8 = new TextEncoder()
const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => [...part]))
const little = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)
const wide = (text: string): Uint8Array => joined(...Array.from(`${text}\0`, (sign) => little(sign.charCodeAt(0), 2)))

/** A piece of DER. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const content = joined(...parts)
  const length = content.length
  if (length < 0x80) return joined(Uint8Array.of(tag, length), content)
  return joined(Uint8Array.of(tag, 0x84), little(length, 4).toReversed(), content)
}
/** The same of a length that is told by its end, as many programmes send it. */
export const endless = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0))

const contentType = (hex: string): Uint8Array => der(0x06, Uint8Array.fromHex(hex))
const data = contentType('2a864886f70d010701')
const version = der(0x02, Uint8Array.of(1))

/** A signed file of S/MIME that carries these pieces of a message. */
export const signedFile = (wrap: typeof der, ...pieces: readonly string[]): Uint8Array<ArrayBuffer> => {
  const content = wrap(0x24, ...pieces.map((piece) => der(0x04, utf8.encode(piece))))
  const signed = wrap(0x30, version, der(0x31), wrap(0x30, data, wrap(0xa0, content)), der(0x31))
  return wrap(0x30, contentType('2a864886f70d010702'), wrap(0xa0, signed))
}

/** A file of S/MIME that is only compressed. */
export const compressedFile = (content: string): Uint8Array<ArrayBuffer> => {
  const oid = contentType('2a864886f70d0109100109')
  const packed = der(0xa0, der(0x04, new Uint8Array(deflateSync(content))))
  return der(0x30, oid, der(0xa0, der(0x30, der(0x02, Uint8Array.of(0)), der(0x30, oid), der(0x30, oid, packed))))
}

/** A file of S/MIME that only its receiver opens. */
export const sealedFile = (): Uint8Array<ArrayBuffer> =>
  der(0x30, contentType('2a864886f70d010703'), der(0xa0, der(0x30, version, der(0x31))))

const words = 0x1f
const bytes = 0x102
/** A property of Outlook: words, or bytes. */
export const property = (id: number, value: string | Uint8Array): Uint8Array => {
  const content = typeof value === 'string' ? wide(value) : value
  const filling = new Uint8Array((4 - (content.length % 4)) % 4)
  const kind = typeof value === 'string' ? words : bytes
  return joined(little(kind, 2), little(id, 2), little(1, 4), little(content.length, 4), content, filling)
}
/** A property that has a name instead of a number, which readers pass over. */
export const namedProperty = (value: number): Uint8Array =>
  joined(little(0x03, 2), little(0x8001, 2), new Uint8Array(16), little(0, 4), little(0x8530, 4), little(value, 4))

const attribute = (level: number, id: number, content: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(level), little(id, 4), little(content.length, 4), content, little(0, 2))
const properties = (...all: readonly Uint8Array[]): Uint8Array => joined(little(all.length, 4), ...all)

/** A file within winmail.dat: the name that it had long ago, its content, and what is known of it. */
export type PackedFile = {
  readonly title: string
  readonly content: Uint8Array
  readonly properties?: readonly Uint8Array[]
}

/** A winmail.dat with what the message says, in the western code page, and its files. */
export const winmail = (
  message: readonly Uint8Array[],
  files: readonly PackedFile[] = [],
  body = '',
): Uint8Array<ArrayBuffer> =>
  joined(
    little(0x223e9f78, 4),
    little(1, 2),
    attribute(1, 0x00069007, joined(little(1252, 4), little(0, 4))),
    attribute(1, 0x0002800c, joined(Uint8Array.from(Array.from(body, (sign) => sign.charCodeAt(0))), Uint8Array.of(0))),
    attribute(1, 0x00069003, properties(...message)),
    ...files.flatMap(({ title, content, properties: known = [] }) => [
      attribute(2, 0x00069002, new Uint8Array(14)),
      attribute(2, 0x00018010, utf8.encode(`${title}\0`)),
      attribute(2, 0x0006800f, content),
      attribute(2, 0x00069005, properties(...known)),
    ]),
  )

/** Rich text as Outlook keeps it, not compressed. */
export const plainRichText = (rtf: string): Uint8Array => {
  const content = utf8.encode(rtf)
  return joined(little(content.length + 12, 4), little(content.length, 4), utf8.encode('MELA'), little(0, 4), content)
}
