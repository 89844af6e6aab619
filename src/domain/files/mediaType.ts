/** The kinds of content that are told apart, by the names that IANA gives them. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/bmp',
  'image/x-icon',
  'image/jp2',
  'image/svg+xml',
  'application/pdf',
  'application/zip',
  'application/gzip',
  'application/vnd.openxmlformats-officedocument',
  'application/vnd.oasis.opendocument',
  'application/x-ole-storage',
  'application/x-executable',
  'application/xml',
  'text/html',
  'text/plain',
  'application/octet-stream',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** How much of a file must be seen to say what it is, in bytes. */
export const headLength = 4096

const signatures: readonly (readonly [MediaType, string, number?])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'WEBPVP8', 8],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['image/x-icon', '\0\0\x01\0'],
  ['image/jp2', '\0\0\0\fjP  \r\n\x87\n'],
  ['application/gzip', '\x1f\x8b\b'],
  ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/x-executable', 'MZ'],
  ['application/x-executable', '\x7fELF'],
  ['application/x-executable', '#!'],
]

/**
 * What a file is, by its content. Never by its name nor by what the sender calls it: both are free to say anything.
 * @param head the first bytes, `headLength` of them if the file has so many
 */
export function mediaTypeOf(head: Uint8Array): MediaType {
  const bytes = latin1(head.subarray(0, headLength))
  const signed = signatures.find(([, signature, at = 0]) => bytes.startsWith(signature, at))
  if (signed) return signed[0]
  // Readers of PDF look for the mark anywhere in the first kilobyte (ISO 32000-1, annex H.3).
  if (bytes.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (bytes.startsWith('BM') && bytes.startsWith('\0\0\0\0', 6)) return 'image/bmp'
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return archiveOf(bytes)
  const text = textIn(head.subarray(0, headLength))
  return text === null ? 'application/octet-stream' : textTypeOf(text)
}

/** Documents of offices are archives: what lies first in them tells them apart. */
function archiveOf(bytes: string): MediaType {
  if (bytes.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'application/vnd.oasis.opendocument'
  const isOffice = /\[Content_Types\]\.xml|_rels\/\.rels|(?:word|xl|ppt)\//.test(bytes)
  return isOffice ? 'application/vnd.openxmlformats-officedocument' : 'application/zip'
}

/** Where browsers see HTML or SVG, whatever stands before it. */
function textTypeOf(text: string): MediaType {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/<svg[\s>/]/i.test(text)) return 'image/svg+xml'
  const isHtml =
    /<(?:!doctype\s+html|html|head|body|script|iframe|style|meta|title|img|a|div|p|table|form|object|embed)[\s>/]/i
  if (isHtml.test(text)) return 'text/html'
  return start.startsWith('<?xml') || /^<[a-z!]/i.test(start) ? 'application/xml' : 'text/plain'
}

/** The text that these bytes are, or null: UTF-16 by its mark, otherwise UTF-8 or Latin without control characters. */
function textIn(head: Uint8Array): string | null {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head)
  const text = new TextDecoder('utf-8').decode(head)
  // oxlint-disable-next-line no-control-regex -- they are what tells a text from other content
  return /[\0-\b\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text
}

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Pictures that every browser draws and that can carry no script: the only content that is ever shown in a screen. */
const shownTypes: ReadonlySet<MediaType> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
/** Whether a screen may draw this content. */
export const isShownType = (type: MediaType): boolean => shownTypes.has(type)

/** Content that may run when somebody opens it on a computer. */
const runningTypes: ReadonlySet<MediaType> = new Set([
  'image/svg+xml',
  'application/xml',
  'application/x-executable',
  'text/html',
])
/** Whether this content may run when somebody opens it on a computer. */
export const mayRun = (type: MediaType): boolean => runningTypes.has(type)

const servedTypes: ReadonlySet<MediaType> = new Set([...shownTypes, 'application/pdf', 'application/zip'])

/** What we call content to a browser: what it is where that is harmless, otherwise bytes and nothing more. */
export const servedAs = (type: MediaType): string =>
  servedTypes.has(type) ? type : type === 'text/plain' ? 'text/plain; charset=utf-8' : 'application/octet-stream'

const extensionsOf: { readonly [Type in MediaType]?: readonly string[] } = {
  'image/png': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif', 'jpe'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'image/x-icon': ['ico'],
  'image/jp2': ['jp2', 'j2k'],
  'image/svg+xml': ['svg'],
  'application/pdf': ['pdf'],
  'application/vnd.oasis.opendocument': ['odt', 'ods', 'odp', 'odg'],
  'application/vnd.openxmlformats-officedocument': ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'],
  'application/x-ole-storage': ['doc', 'xls', 'ppt', 'msg'],
  'text/html': ['html', 'htm', 'xhtml'],
}
const extensionsWithType = new Set(Object.values(extensionsOf).flat())

/** Whether a name promises another kind of content than there is: a web page called `photo.png`. */
export function isDisguised(name: string, type: MediaType): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase()
  if (extension === undefined || !extensionsWithType.has(extension)) return false
  return !(extensionsOf[type] ?? []).includes(extension)
}
