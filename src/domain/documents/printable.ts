/**
 * Text as a document can hold it: XML and PDF know no control characters, no half characters and no places that Unicode left empty.
 * Each is replaced by something that shows, for what somebody wrote must not vanish from a document that proves it. So are the two
 * signs that turn any text round, with which `exe.pdf` can be made to look like `fdp.exe`.
 */
export const printable = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}\u202D\u202E]/gu, (character) =>
      character === '\n' || character === '\t' ? character : pictureOf(character.codePointAt(0) ?? 0),
    )

/** Unicode draws the control characters themselves from U+2400; the rest becomes its replacement character. */
function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x24_00 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}
