/** How Windows-1252 writes the bytes 0x80 to 0x9f; every other byte is the sign of its own number. */
const windowsSigns: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The byte that Windows-1252 reads as this sign, or null. */
function byteOf(sign: number): number | null {
  if (sign < 0x80 || (sign >= 0xa0 && sign <= 0xff)) return sign
  const at = windowsSigns.indexOf(sign)
  return at === -1 ? null : 0x80 + at
}

/**
 * Text whose UTF-8 was read as Windows-1252, because the sender named another character set than it used, as it was
 * meant: `cafÃ©` becomes `café`. A run of signs that is no UTF-8 stays what it is.
 */
export const asMeant = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- every sign beside ASCII, the control characters of Latin included
  text.replaceAll(/[^\x00-\x7f]{2,}/g, (run) => {
    const bytes = Array.from(run, (sign) => byteOf(sign.codePointAt(0) ?? 0))
    if (bytes.includes(null)) return run
    try {
      const meant = utf8.decode(new Uint8Array(bytes.filter((byte) => byte !== null)))
      // What was lost before it reached us does not come back.
      return meant.includes('\ufffd') ? run : meant
    } catch {
      return run
    }
  })

/** Text that every store and every screen can hold: no control characters but tab and line end, no half signs. */
export const storable = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they mean nothing in a text, and PostgreSQL refuses the first
    .replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
    .toWellFormed()

/** The same on one line, at most so many signs long. */
export const oneLine = (text: string, longest = 500): string =>
  storable(text).replaceAll(turning, '').replaceAll(/\s+/g, ' ').trim().slice(0, longest).toWellFormed()

/** Signs that turn the direction of what stands behind them, so that `exe.gpj` looks like a picture. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Whether a text shows nothing: white space, and signs that take no room, as newsletters put them before their words. */
export const isBlank = (text: string): boolean => !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)
