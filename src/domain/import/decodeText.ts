import { codePage850, isCodePage850 } from './codePage850.ts'

/**
 * The text of a file by its byte order mark, as UTF-8 where it is that, and otherwise as Windows-1252, in which Dutch
 * spreadsheets save a CSV, or as code page 850, in which they save one "for MS-DOS". UTF-16 without a mark is known by the
 * zero bytes of its first signs.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), 'utf-8')
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(swapped(bytes.subarray(2)), 'utf-16le')
  const wide = wideOrder(bytes)
  if (wide !== null) return decoded(wide === 'littleFirst' ? bytes : swapped(bytes), 'utf-16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return isCodePage850(bytes) ? codePage850(bytes) : decoded(bytes, 'windows-1252')
  }
}

/** So many bytes tell whether every sign has two; the first one alone may be of another alphabet. */
const told = 400

/** Which byte of two comes first where nearly all signs have two, one of which is zero; null where that is not so. */
function wideOrder(bytes: Uint8Array): 'littleFirst' | 'largeFirst' | null {
  const sample = bytes.subarray(0, told)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) * 4 < sample.byteLength || sample.byteLength < 3) return null
  return odd > even * 4 ? 'littleFirst' : even > odd * 4 ? 'largeFirst' : null
}

const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** Not every browser decodes UTF-16 with the large byte first. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.byteLength - (bytes.byteLength % 2))
  for (let at = 0; at < turned.byteLength; at += 2) {
    turned[at] = bytes[at + 1] ?? 0
    turned[at + 1] = bytes[at] ?? 0
  }
  return turned
}
