/** Text whose signs beside ASCII are written in ASCII (RFC 2152), as it was meant; what is no such sign stays. */
export const fromUtf7 = (text: string): string =>
  text.replaceAll(/\+([A-Za-z0-9+/]*)-?/g, (whole: string, packed: string) => {
    if (packed === '') return whole === '+-' ? '+' : whole
    const bytes = Buffer.from(packed, 'base64')
    const isWhole = bytes.length >= 2 && packed.length === Math.ceil((Math.floor(bytes.length / 2) * 16) / 6)
    return isWhole
      ? bytes
          .subarray(0, bytes.length - (bytes.length % 2))
          .swap16()
          .toString('utf16le')
      : whole
  })
