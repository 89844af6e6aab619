import type { MailAttachment } from '../../domain/mail/readMail.ts'
import { mapi, mapiProperties, type MapiProperties } from './mapiProperties.ts'
import { bodyIn, fileNameIn, textIn, wordsIn } from './mapiWords.ts'

/** What Outlook packed into winmail.dat: the words of the message, and its files. */
export type TnefEnvelope = { readonly text: string; readonly files: readonly MailAttachment[] }

const signature = 0x223e9f78
/** A message in a message in a message: deeper than people send. */
const deepest = 5
const mostFiles = 500

// Attributes (MS-OXTNEF, 2.1.3.2), by the lower half of their number.
const attribute = {
  subject: 0x8004,
  body: 0x800c,
  fileData: 0x800f,
  fileTitle: 0x8010,
  fileBegins: 0x9002,
  messageProperties: 0x9003,
  fileProperties: 0x9005,
  codePage: 0x9007,
} as const

type Attribute = { readonly id: number; readonly data: Uint8Array }
/** A file while its attributes come in. */
type OpenFile = { title: Uint8Array | null; data: Uint8Array | null; properties: MapiProperties }

/**
 * Opens a winmail.dat (TNEF, MS-OXTNEF): Outlook sends one where it believes that the receiver has Exchange.
 * @returns null for what is no such file, or is damaged from its beginning
 */
export function tnefEnvelope(file: Uint8Array, depth = 0): TnefEnvelope | null {
  if (file.length < 6 || depth > deepest || viewOf(file).getUint32(0, true) !== signature) return null
  let codePage = 1252
  let properties: MapiProperties = new Map()
  let subject = ''
  let body = ''
  const files: OpenFile[] = []
  for (const { id, data } of attributesIn(file)) {
    const open = files.at(-1)
    if (id === attribute.codePage && data.length >= 4) codePage = viewOf(data).getUint32(0, true)
    else if (id === attribute.messageProperties) properties = mapiProperties(data)
    else if (id === attribute.subject) subject = wordsIn(data, codePage)
    else if (id === attribute.body) body = wordsIn(data, codePage)
    else if (id === attribute.fileBegins && files.length < mostFiles)
      files.push({ title: null, data: null, properties: new Map() })
    else if (open && id === attribute.fileTitle) open.title = data
    else if (open && id === attribute.fileData) open.data = data
    else if (open && id === attribute.fileProperties) open.properties = mapiProperties(data)
  }
  const text = bodyIn(properties, body, codePage)
  const heading = (textIn(properties.get(mapi.subject), codePage) ?? subject).trim()
  return {
    // Within another message it has no other place for what it is about.
    text: depth > 0 && heading !== '' ? `${heading}\n\n${text}`.trim() : text,
    files: files.flatMap((one) => filesOf(one, codePage, depth)),
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Attributes until the file ends, or breaks off. */
function* attributesIn(file: Uint8Array): Generator<Attribute> {
  const view = viewOf(file)
  // Behind the signature and a number that says nothing; each has a level, an id, a length, and a sum behind it.
  for (let at = 6; at + 9 <= file.length;) {
    const id = view.getUint32(at + 1, true) & 0xffff
    const length = view.getUint32(at + 5, true)
    if (at + 9 + length > file.length) return
    yield { id, data: file.subarray(at + 9, at + 9 + length) }
    at += 9 + length + 2
  }
}

/** A file as it was sent; of a message within the message its words and its files. */
function filesOf({ title, data, properties }: OpenFile, codePage: number, depth: number): readonly MailAttachment[] {
  const old = title === null ? '' : wordsIn(title, codePage)
  const name = fileNameIn(properties, codePage) ?? (old.trim() === '' ? null : old)
  const object = properties.get(mapi.fileData)
  const content = object instanceof Uint8Array && object.length > 0 ? object : data
  if (!content) return []
  const nested = tnefEnvelope(content, depth + 1)
  if (nested)
    return [
      { name: `${name ?? 'bericht'}.txt`, saidToBe: 'text/plain', content: new TextEncoder().encode(nested.text) },
      ...nested.files,
    ]
  const saidToBe = textIn(properties.get(mapi.mediaType), codePage)?.toLowerCase() ?? 'application/octet-stream'
  return [{ name, saidToBe, content }]
}
