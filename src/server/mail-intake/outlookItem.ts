import { local } from '../../domain/law/amsterdam.ts'
import { oneLine, storable } from '../../domain/mail/plainText.ts'
import type { MailAttachment } from '../../domain/mail/readMail.ts'
import { type Instant, toInstant } from '../../domain/time.ts'
import { compoundFile, isCompoundFile, type Reading, type Storage } from './compoundFile.ts'
import { addressInHead, headOfMessage } from './headOfMessage.ts'
import { mapi, type MapiProperties, type MapiValue } from './mapiProperties.ts'
import { bodyIn, fileNameIn, numberIn, textIn } from './mapiWords.ts'

/** A message that somebody saved in Outlook: its words with who wrote them to whom and when, and its files. */
export type OutlookItem = { readonly text: string; readonly files: readonly MailAttachment[] }

/** A message in a message in a message: deeper than people send. */
const deepest = 5
const mostFiles = 500
const propertyStream = '__properties_version1.0'
/** How many bytes stand before the properties: of the message itself, of one within it, of a file (MS-OXMSG, 2.4.1). */
const before = { message: 32, inner: 24, file: 8 } as const
const type = { number: 0x03, moment: 0x40, words: 0x1e, unicode: 0x1f, bytes: 0x102 } as const

/**
 * Opens a message that Outlook saved or attached as a file (.msg, MS-OXMSG).
 * @param reading how much may still be read out of wrappings
 * @returns null for what is no such file, such as a document of Word, or is damaged
 */
export function outlookItem(file: Uint8Array, reading: Reading): OutlookItem | null {
  if (!isCompoundFile(file)) return null
  try {
    const root = compoundFile(file, reading)
    return root?.streamNames.includes(propertyStream) ? itemIn(root, before.message, reading, 0) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function itemIn(storage: Storage, start: number, reading: Reading, depth: number): OutlookItem {
  const properties = propertiesIn(storage, start)
  const codePage = numberIn(properties.get(mapi.messageCode)) ?? 1252
  const files = [...storage.storages]
    .filter(([name]) => name.startsWith('__attach_version1.0_'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostFiles)
    .flatMap(([, folder]) => filesIn(folder, codePage, reading, depth))
  const body = storable(bodyIn(properties, '', codePage)).trim()
  return { text: `${headOf(properties, codePage)}\n\n${body}`.trim(), files }
}

/** Who wrote to whom, when and about what, as the reader of mail shows it of a message within a message. */
function headOf(properties: MapiProperties, codePage: number): string {
  const said = (id: number) => textIn(properties.get(id), codePage)?.trim() ?? ''
  const name = said(mapi.fromName) === '' ? said(mapi.senderName) : said(mapi.fromName)
  const address = [mapi.fromSmtp, mapi.senderSmtp, mapi.fromAddress, mapi.senderAddress]
    .map(said)
    // Within one Exchange people have addresses that say nothing outside it.
    .find((one) => one.includes('@'))
  return headOfMessage({
    from: oneLine(addressInHead(name, address ?? '')),
    subject: oneLine(said(mapi.subject)),
    sent: inDutchTime(momentIn(properties.get(mapi.sentAt)) ?? momentIn(properties.get(mapi.arrivedAt))),
    to: oneLine(said(mapi.shownTo), 2000),
    cc: oneLine(said(mapi.shownCc), 2000),
  })
}

/** In words: a day and a month as two numbers are read in two ways. */
const inDutchTime = (at: Instant | null): string =>
  at === null ? '' : local(at).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short' })

/** A count of 100 nanoseconds since 1601 (MS-DTYP, 2.3.3), as an instant; null for none that a message has. */
function momentIn(value: MapiValue | undefined): Instant | null {
  if (!(value instanceof Uint8Array) || value.length < 8) return null
  const ticks = new DataView(value.buffer, value.byteOffset, value.byteLength).getBigUint64(0, true)
  const milliseconds = Number(ticks / 10_000n) - 11_644_473_600_000
  if (milliseconds <= 0 || milliseconds > 7_258_118_400_000) return null
  return toInstant(Temporal.Instant.fromEpochMilliseconds(milliseconds).toString())
}

/** Properties of a fixed length from the table, all others from a stream for each (MS-OXMSG, 2.1 and 2.4). */
function propertiesIn(storage: Storage, start: number): MapiProperties {
  const found = new Map<number, MapiValue>()
  const table = storage.stream(propertyStream) ?? new Uint8Array()
  for (let at = start; at + 16 <= table.length; at += 16) {
    const tag = new DataView(table.buffer, table.byteOffset + at, 16).getUint32(0, true)
    const kind = tag & 0xffff
    if (kind === type.number || kind === type.moment) found.set(tag >>> 16, table.subarray(at + 8, at + 16))
  }
  for (const name of storage.streamNames) {
    const [, id, kind] = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i.exec(name) ?? []
    const number = Number.parseInt(id ?? '', 16)
    if (!wanted.has(number) || kind === undefined) continue
    const content = storage.stream(name)
    const valueType = Number.parseInt(kind, 16)
    if (content && valueType === type.unicode)
      found.set(number, new TextDecoder('utf-16le').decode(content).replace(/\0+$/, ''))
    else if (content && (valueType === type.words || valueType === type.bytes)) found.set(number, content)
  }
  return found
}

const wanted: ReadonlySet<number> = new Set(Object.values(mapi))

/** A file of a message; of a message within it the words as a text, with its own files beside it. */
function filesIn(folder: Storage, codePage: number, reading: Reading, depth: number): readonly MailAttachment[] {
  const properties = propertiesIn(folder, before.file)
  const name = fileNameIn(properties, codePage)
  const object = folder.storages.get('__substg1.0_3701000D')
  if (object?.streamNames.includes(propertyStream)) {
    if (depth >= deepest) return []
    const inner = itemIn(object, before.inner, reading, depth + 1)
    return [
      { name: `${name ?? 'bericht'}.txt`, saidToBe: 'text/plain', content: new TextEncoder().encode(inner.text) },
      ...inner.files,
    ]
  }
  const content = properties.get(mapi.fileData)
  if (!(content instanceof Uint8Array)) return []
  const saidToBe = textIn(properties.get(mapi.mediaType), codePage)?.toLowerCase() ?? 'application/octet-stream'
  return [{ name, saidToBe, content }]
}
