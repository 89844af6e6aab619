/** Properties of a message or a file, as Outlook keeps them, that tell us something (MS-OXPROPS). */
export const mapi = {
  subject: 0x0037,
  sentAt: 0x0039,
  fromName: 0x0042,
  fromAddress: 0x0065,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  shownCc: 0x0e03,
  shownTo: 0x0e04,
  arrivedAt: 0x0e06,
  body: 0x1000,
  richText: 0x1009,
  page: 0x1013,
  displayName: 0x3001,
  fileData: 0x3701,
  fileName: 0x3704,
  longFileName: 0x3707,
  mediaType: 0x370e,
  pageCode: 0x3fde,
  messageCode: 0x3ffd,
  senderSmtp: 0x5d01,
  fromSmtp: 0x5d02,
} as const

/** Words in Unicode as text, everything else as it stands there. */
export type MapiValue = string | Uint8Array
/** By their number; of several values the first. */
export type MapiProperties = ReadonlyMap<number, MapiValue>

const type = { object: 0x0d, words: 0x1e, unicode: 0x1f, identifier: 0x48, bytes: 0x102 }
const severalValues = 0x1000
const firstNamed = 0x8000
/** Numbers and moments of eight bytes; all others of a fixed length fill four. */
const wideTypes = new Set([0x05, 0x06, 0x07, 0x14, 0x40])
const mostValues = 10_000

/** What stands in a block of properties (MS-OXTNEF, 2.1.3.4); of a damaged one what comes before the damage. */
export function mapiProperties(block: Uint8Array): MapiProperties {
  const found = new Map<number, MapiValue>()
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  let at = 0
  const number = (): number => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  const take = (length: number): Uint8Array => {
    if (at + length > block.length) throw new RangeError('A value ends behind its block')
    const taken = block.subarray(at, at + length)
    // Every value fills whole groups of four bytes.
    at += length + ((4 - (length % 4)) % 4)
    return taken
  }
  try {
    const count = Math.min(number(), mostValues)
    for (let each = 0; each < count; each += 1) {
      const tag = number()
      const [kind, id] = [tag & 0xffff & ~severalValues, tag >>> 16]
      if (id >= firstNamed) skipName(number, take)
      const isCounted = (tag & severalValues) !== 0 || isOfAnyLength(kind)
      const values = isCounted ? Math.min(number(), mostValues) : 1
      for (let value = 0; value < values; value += 1) {
        const content = take(isOfAnyLength(kind) ? number() : lengthOf(kind))
        if (value > 0 || found.has(id)) continue
        // An object begins with what kind of object it is.
        found.set(id, kind === type.unicode ? unicode(content) : kind === type.object ? content.subarray(16) : content)
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function skipName(number: () => number, take: (length: number) => Uint8Array): void {
  take(16)
  const isByName = number() === 1
  if (isByName) take(number())
  else number()
}

const isOfAnyLength = (kind: number): boolean =>
  kind === type.words || kind === type.unicode || kind === type.bytes || kind === type.object

const lengthOf = (kind: number): number => (kind === type.identifier ? 16 : wideTypes.has(kind) ? 8 : 4)

const unicode = (content: Uint8Array): string => new TextDecoder('utf-16le').decode(content).replace(/\0+$/, '')
