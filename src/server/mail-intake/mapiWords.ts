import { textOfPage } from '../../domain/mail/textOfPage.ts'
import { decodeCodePage } from './codePages.ts'
import { mapi, type MapiProperties, type MapiValue } from './mapiProperties.ts'
import { textOfRichText, unpackedRichText } from './richText.ts'

/** Words that end with a zero, as bytes of a code page. */
export const wordsIn = (data: Uint8Array, codePage: number): string =>
  decodeCodePage(data, codePage).replace(/\0+$/, '')

/** The words of a property; null where it is not there. */
export const textIn = (value: MapiValue | undefined, codePage: number): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : wordsIn(value, codePage)

/**
 * The words of a message of Outlook: the plain ones where there are any; else those of its page, else of its rich text.
 * @param body plain words that stand outside the properties
 */
export function bodyIn(properties: MapiProperties, body: string, codePage: number): string {
  const plain = textIn(properties.get(mapi.body), codePage) ?? body
  if (plain.trim() !== '') return plain
  const page = properties.get(mapi.page)
  if (page !== undefined)
    return textOfPage(
      typeof page === 'string' ? page : decodeCodePage(page, numberIn(properties.get(mapi.pageCode)) ?? 65_001),
    )
  const packed = properties.get(mapi.richText)
  const rich = packed instanceof Uint8Array ? unpackedRichText(packed) : null
  return rich === null ? '' : textOfRichText(rich, decodeCodePage)
}

/** A number of a property; null where there is none. */
export const numberIn = (value: MapiValue | undefined): number | null =>
  value instanceof Uint8Array && value.length >= 4
    ? new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0, true)
    : null

/** What a file is called: as people named it, or as an old programme had to. */
export const fileNameIn = (properties: MapiProperties, codePage: number): string | null =>
  [mapi.longFileName, mapi.fileName, mapi.displayName]
    .map((id) => textIn(properties.get(id), codePage))
    .find((name) => name !== null && name.trim() !== '') ?? null
