import type { Email } from 'postal-mime'

/** Each byte as the sign of its number, so that nothing of a message changes by being looked at. */
const signsOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (signs: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(signs, 'latin1'))
const before = (signs: string, message: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([bytesOf(signs), message]))

const lineFeed = 0x0a
const carriageReturn = 0x0d
/** So far the beginning of a message is looked at, in bytes. */
const lookedAt = 64_000
const anyHeader = /^[!-9;-~]+[ \t]*:/
const knownHeader =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|sender)[ \t]*:/im

/**
 * A message that begins with its head: without a byte order mark or empty lines before it, with line ends that programmes
 * know, and with an empty line before its words where it has no head at all.
 */
export function headMended(message: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const lined = message.includes(lineFeed)
    ? message
    : message.map((byte) => (byte === carriageReturn ? lineFeed : byte))
  let from = lined[0] === 0xef && lined[1] === 0xbb && lined[2] === 0xbf ? 3 : 0
  while (lined[from] === lineFeed || lined[from] === carriageReturn) from += 1
  if (from === lined.length) return lined
  const [top = ''] = signsOf(lined.subarray(from, from + lookedAt)).split(/\r?\n\r?\n/, 1)
  // Words behind an empty line may have a colon too: there only what mail is made of counts.
  if (knownHeader.test(top) || (from === 0 && anyHeader.test(top))) return from === 0 ? lined : lined.slice(from)
  return before('\n', lined)
}

/**
 * A message that says that it has parts, though nothing parts it as it says: with the line that does, or as one text.
 * @returns null for a message without parts
 */
export function partsFound(
  message: Uint8Array<ArrayBuffer>,
  { headers }: Pick<Email, 'headers'>,
): Uint8Array<ArrayBuffer> | null {
  const said = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const [, kind] = /^\s*(multipart\/[\w.+-]+)/i.exec(said) ?? []
  if (kind === undefined) return null
  const words = signsOf(message)
  const declared = /\bboundary\s*=\s*"?([^";\s]+)/i.exec(said)?.[1]
  if (declared !== undefined && words.includes(`\n--${declared}`)) return null
  const [, parts] = /^--([^\s-](?:[^\r\n]{0,68}\S)?)[ \t]*\r?\n(?:[^\r\n]+\r?\n){0,5}?content-/im.exec(words) ?? []
  // Of a header that stands twice the first one counts.
  if (parts === undefined) return before('Content-Type: text/plain\r\n', message)
  return before(`Content-Type: ${kind}; boundary="${parts.replaceAll(/["\\]/g, '')}"\r\n`, message)
}
