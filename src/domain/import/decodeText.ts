/**
 * The text of a file by its byte order mark, as UTF-8 where it is that, and otherwise as Windows-1252, in which Dutch
 * spreadsheets save a CSV. UTF-16 without a mark is known by the zero bytes of its first signs.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), 'utf-8')
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(swapped(bytes.subarray(2)), 'utf-16le')
  if (first !== 0 && second === 0 && bytes.byteLength > 2) return decoded(bytes, 'utf-16le')
  if (first === 0 && second !== 0 && bytes.byteLength > 2) return decoded(swapped(bytes), 'utf-16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoded(bytes, 'windows-1252')
  }
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
