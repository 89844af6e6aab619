import { inflateSync } from 'node:zlib'

/** A value in a PDF: names begin with a slash, texts with a bracket, and what stands elsewhere is a reference. */
export type PdfValue = null | boolean | number | string | PdfReference | readonly PdfValue[] | PdfDict
export type PdfReference = { readonly object: number }
export type PdfDict = ReadonlyMap<string, PdfValue>
export type PdfObject = { readonly value: PdfValue; readonly stream: string | null }

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value
export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)

/**
 * The objects of a PDF by their numbers, streams unpacked, as our writer makes them: one after the other and none within a
 * stream (ISO 32000-1, 7.3).
 */
export function pdfObjects(file: Buffer): ReadonlyMap<number, PdfObject> {
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const { index, 0: head, 1: number } of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const reader = pdfReader(text, index + head.length)
    const value = reader.value()
    const begin = /^\s*stream\n/.exec(text.slice(reader.at(), reader.at() + 20))
    objects.set(Number(number), { value, stream: begin && streamAt(text, reader.at() + begin[0].length, value) })
  }
  return objects
}

function streamAt(text: string, at: number, about: PdfValue): string {
  const length = isDict(about) ? Number(about.get('/Length')) : 0
  const bytes = Buffer.from(text.slice(at, at + length), 'latin1')
  return (isDict(about) && about.get('/Filter') === '/FlateDecode' ? inflateSync(bytes) : bytes).toString('latin1')
}

const token = /\s*(<<|>>|\[|\]|\((?:\\[\s\S]|[^\\()])*\)|<[\da-fA-F\s]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+)/y

const rest = /\s*$/y

/** Reads values one by one; in a content stream whatever is no value is an operator, and is read as a text of its own. */
export function pdfReader(text: string, from = 0) {
  let at = from
  const next = (): string | null => {
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) return null
    at = token.lastIndex
    return found[1] ?? null
  }
  const peeked = (): string | null => {
    const before = at
    const found = next()
    at = before
    return found
  }
  const reference = (): boolean => /^\s+\d+ R(?![^\s/<>[\]()])/.test(text.slice(at, at + 20))
  const value = (): PdfValue => {
    const word = next()
    if (word === '<<') {
      const dict = new Map<string, PdfValue>()
      for (let key = next(); key !== null && key !== '>>'; key = next()) dict.set(key, value())
      return dict
    }
    if (word === '[') {
      const list: PdfValue[] = []
      while (peeked() !== ']' && peeked() !== null) list.push(value())
      next()
      return list
    }
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === null || word === 'null') return null
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return word
    if (!reference()) return Number(word)
    next()
    next()
    return { object: Number(word) }
  }
  const isOver = (): boolean => {
    rest.lastIndex = at
    return rest.test(text)
  }
  return { value, at: () => at, isOver }
}
