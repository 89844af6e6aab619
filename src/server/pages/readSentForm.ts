import { Readable } from 'node:stream'
import type { ReadableStream as NodeWebStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { type ComingFile, fileQueue } from './fileQueue.ts'

/** What a browser sent with a form: its fields, and its files one after the other, as far as they follow the fields. */
export type SentForm = {
  /** What stands in a field, lines parted by `\n`; empty when it is not there. */
  readonly field: (name: string) => string
  readonly files: AsyncIterable<ComingFile>
  /** Reads what nobody wanted: a browser shows no answer before it has sent all. Never fails. */
  readonly finish: () => Promise<void>
}

/** The form is no form, or too large; `status` is what HTTP says of it. */
export class UnreadableFormError extends Error {
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415) {
    super(`A form that cannot be read: ${status}`)
    this.status = status
  }
}

/** Most bytes of the fields together; a report of this length is a book. */
const mostInFields = 500_000
const limits = { fields: 60, fieldSize: mostInFields, fieldNameSize: 100, files: 20, parts: 80, headerPairs: 100 }

/**
 * Reads a form that a browser sent by itself, and hands its files on while they come in.
 * @throws UnreadableFormError
 */
export async function readSentForm({ headers, body }: Pick<Request, 'headers' | 'body'>): Promise<SentForm> {
  const type = headers.get('content-type') ?? ''
  if (!body) throw new UnreadableFormError(400)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return plainForm(await textOf(body))
  if (/^multipart\/form-data\b/i.test(type)) return formWithFiles(body, type)
  throw new UnreadableFormError(415)
}

/** Forms part lines as mail does (HTML, 4.10.21.7); we keep what was typed. */
const asTyped = (value: string): string => value.replaceAll('\r\n', '\n').toWellFormed().replaceAll('\0', '')

function plainForm(text: string): SentForm {
  const fields = new URLSearchParams(text)
  return {
    field: (name) => asTyped(fields.get(name) ?? ''),
    files: (async function* () {})(),
    finish: async () => {},
  }
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body as NodeWebStream<Uint8Array>) {
    size += piece.byteLength
    if (size > mostInFields) throw new UnreadableFormError(413)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

async function formWithFiles(body: ReadableStream<Uint8Array>, type: string): Promise<SentForm> {
  const parser = openParser(type)
  const fields = new Map<string, string>()
  const coming = fileQueue()
  const { promise: fieldsRead, resolve, reject } = Promise.withResolvers<void>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let size = 0
  parser.on('field', (name, value, _nameCut, isCut) => {
    size += value.length
    // A text that was cut off is not the text that somebody typed.
    if (isCut || size > mostInFields) reject(new UnreadableFormError(413))
    else if (!fields.has(name)) fields.set(name, value)
  })
  parser.on('file', (_field, content: BusboyFileStream, name: string | undefined) => {
    // Where nothing was chosen, browsers send a file without a name.
    if (name === undefined || name === '') return void content.resume()
    coming.add(name, content)
    resolve()
  })
  parser.on('finish', () => {
    coming.close()
    resolve()
    end()
  })
  const fail = () => {
    coming.breakOff()
    reject(new UnreadableFormError(400))
    end()
  }
  parser.on('error', fail)
  Readable.fromWeb(body as NodeWebStream<Uint8Array>)
    .on('error', fail)
    .pipe(parser)
  await fieldsRead
  return {
    field: (name) => asTyped(fields.get(name) ?? ''),
    files: coming.files,
    finish: () => {
      coming.dropRest()
      return ended
    },
  }
}

/** @throws UnreadableFormError for a type without a boundary */
function openParser(type: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new UnreadableFormError(400)
  }
}
