/** The signs of the bytes from 0x80 on (IBM code page 850, Latin 1 of MS-DOS). */
const signs =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** A text in code page 850. */
export function codePage850(bytes: Uint8Array): string {
  let text = ''
  // Some thousands at a time: nobody can hand over a million arguments.
  for (let at = 0; at < bytes.byteLength; at += 8192)
    text += Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (signs[byte - 0x80] ?? ''),
    ).join('')
  return text
}

/** The letters of western languages in code page 850 that Windows-1252 has no letter for, and no sign that joins words. */
const lettersOf850: ReadonlySet<number> = new Set([
  0x81, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x8d, 0x93, 0x94, 0x95, 0x98, 0xa1, 0xa2, 0xa3, 0xa4,
])

/**
 * Whether a text that is no UTF-8 is rather in code page 850 than in Windows-1252: what stands within its words are letters
 * in the one, and quotes and currencies in the other. In doubt it is not, for hardly anybody saves for MS-DOS.
 */
export function isCodePage850(bytes: Uint8Array): boolean {
  let [of850, of1252] = [0, 0]
  for (let at = 1; at < bytes.byteLength; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 || !isLetter(bytes[at - 1]) || !isLetter(bytes[at + 1])) continue
    if (lettersOf850.has(byte)) of850 += 1
    else if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) of1252 += 1
  }
  return of850 > of1252
}

const isLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
