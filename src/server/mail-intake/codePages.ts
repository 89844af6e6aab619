/** Code pages of Windows that have a name of their own on the web. */
const names: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_000, 'macintosh'],
  [20_127, 'windows-1252'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [50_220, 'iso-2022-jp'],
  [51_932, 'euc-jp'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
])

function labelOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  if (codePage >= 28_591 && codePage <= 28_606) return `iso-8859-${codePage - 28_590}`
  return names.get(codePage) ?? 'windows-1252'
}

/** What bytes mean in a code page of Windows, by its number; in the western one where the number means nothing. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  try {
    return new TextDecoder(labelOf(codePage)).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
