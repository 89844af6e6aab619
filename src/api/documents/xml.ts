import { printable } from '../../domain/documents/printable.ts'

/** Text as it may stand between tags and in attributes of XML 1.0. */
export const xml = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
