import { inflateSync } from 'node:zlib'

/** What lies in a file of S/MIME: something to read, or something for which a key is needed. */
export type CmsEnvelope = { readonly holds: Uint8Array<ArrayBuffer> } | { readonly isSealed: true }

/** One piece of BER (X.690): what it is, and where its content stands. */
type Piece = { readonly tag: number; readonly from: number; readonly to: number; readonly end: number }

export type Work = { pieces: number }
/** A file while it is read: of a piece of indefinite length it is found once where it ends, however deep it lies. */
type Source = { readonly content: Uint8Array; readonly ends: Map<number, number>; readonly work: Work }

/**
 * Opens a file of S/MIME (RFC 5652): the content of what was signed or compressed. Signatures are not checked: who wrote
 * a message is judged by people here, signed or not.
 * @param mostInflated so many bytes may come out of what was compressed
 * @param work is told how many pieces were looked at
 * @returns null for what is no such file, is damaged, or holds more
 */
export function cmsEnvelope(file: Uint8Array, mostInflated: number, work: Work = { pieces: 0 }): CmsEnvelope | null {
  try {
    const bytes: Source = { content: bytesOf(file), ends: new Map(), work }
    const info = pieceAt(bytes, 0)
    const [type, wrapped] = partsOf(bytes, info)
    if (info.tag !== sequence || type?.tag !== objectIdentifier || !wrapped) return null
    const [content] = partsOf(bytes, wrapped)
    if (!content) return null
    switch (nameIn(bytes, type)) {
      case signedData:
        return holding(bytes, partsOf(bytes, content)[2])
      case compressedData: {
        const packed = holding(bytes, partsOf(bytes, content)[2])
        if (!packed || !('holds' in packed) || mostInflated <= 0) return null
        return { holds: new Uint8Array(inflateSync(packed.holds, { maxOutputLength: mostInflated })) }
      }
      case envelopedData:
      case authEnvelopedData:
        return { isSealed: true }
      default:
        return null
    }
  } catch {
    // Bytes that only look like it.
    return null
  }
}

const sequence = 0x30
const objectIdentifier = 0x06
const isConstructed = 0x20

// Content types (RFC 5652, RFC 3274, RFC 5083) in hexadecimal, as they are encoded.
const signedData = '2a864886f70d010702'
const envelopedData = '2a864886f70d010703'
const authEnvelopedData = '2a864886f70d0109100117'
const compressedData = '2a864886f70d0109100109'

/** Some programmes send the file as text (RFC 7468, 8), with or without lines around it. */
function bytesOf(file: Uint8Array): Uint8Array {
  if (file[0] === sequence) return file
  const text = new TextDecoder('latin1').decode(file)
  return Uint8Array.fromBase64(text.replaceAll(/-----[A-Z0-9 ]+-----/g, ''))
}

/** @throws RangeError where no piece stands, or one that is longer than what there is */
function pieceAt(bytes: Source, at: number): Piece {
  bytes.work.pieces += 1
  const tag = byteAt(bytes, at)
  const first = byteAt(bytes, at + 1)
  if (first === 0x80) {
    // Of indefinite length: until a piece of nothing.
    let next = bytes.ends.get(at) ?? at + 2
    while (byteAt(bytes, next) !== 0 || byteAt(bytes, next + 1) !== 0) next = pieceAt(bytes, next).end
    bytes.ends.set(at, next)
    return { tag, from: at + 2, to: next, end: next + 2 }
  }
  const digits = first < 0x80 ? 0 : first - 0x80
  let length = first < 0x80 ? first : 0
  for (let digit = 0; digit < digits; digit += 1) length = length * 256 + byteAt(bytes, at + 2 + digit)
  const from = at + 2 + digits
  if (from + length > bytes.content.length) throw new RangeError('A piece ends behind the file')
  return { tag, from, to: from + length, end: from + length }
}

function byteAt({ content }: Source, at: number): number {
  const byte = content[at]
  if (byte === undefined) throw new RangeError('The file ends too early')
  return byte
}

function partsOf(bytes: Source, { from, to }: Piece): readonly Piece[] {
  const parts: Piece[] = []
  for (let at = from; at < to;) {
    const part = pieceAt(bytes, at)
    parts.push(part)
    at = part.end
  }
  return parts
}

const nameIn = ({ content }: Source, { from, to }: Piece): string => content.subarray(from, to).toHex()

/** The content that an envelope carries with it; null of a signature that stands apart from what it signs. */
function holding(bytes: Source, envelope: Piece | undefined): CmsEnvelope | null {
  const wrapped = envelope && partsOf(bytes, envelope)[1]
  const content = wrapped && partsOf(bytes, wrapped)[0]
  if (!content) return null
  const pieces: Uint8Array[] = []
  collect(bytes, content, pieces)
  const holds = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    holds.set(piece, at)
    at += piece.length
  }
  return { holds }
}

/** Bytes may come in pieces of pieces. */
function collect(bytes: Source, piece: Piece, into: Uint8Array[]): void {
  if ((piece.tag & isConstructed) === 0) into.push(bytes.content.subarray(piece.from, piece.to))
  else for (const part of partsOf(bytes, piece)) collect(bytes, part, into)
}
