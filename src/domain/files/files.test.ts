import { describe, expect, it } from 'vitest'
import { cleanFileName, dispositionFor, fileNameIn } from './fileName.ts'
import { isDisguised, isShownType, mayRun, mediaTypeOf, servedAs } from './mediaType.ts'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('what a file is', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['GIF89a/*..*/=alert()', 'image/gif'],
    ['\n\n%PDF-1.7', 'application/pdf'],
    [
      'PK\x03\x04........................mimetypeapplication/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument',
    ],
    ['PK\x03\x04..........................[Content_Types].xml', 'application/vnd.openxmlformats-officedocument'],
    ['PK\x03\x04..........................logboek.txt', 'application/zip'],
    ['MZ\x90\0', 'application/x-executable'],
    ['  <!-- hallo --><svg onload=alert(1)>', 'image/svg+xml'],
    ['hallo <script>alert(1)</script>', 'text/html'],
    ['<?xml version="1.0"?><zaak/>', 'application/xml'],
    ['Naam;BSN\nJansen;999990019\n', 'text/plain'],
    ['\0\x01\x02', 'application/octet-stream'],
    ['', 'text/plain'],
  ])('%j is %s', (content, type) => {
    expect(mediaTypeOf(bytes(content))).toBe(type)
  })

  it('is told of UTF-16 as well, in which a browser would find the script', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...bytes('<\0s\0v\0g\0 \0o\0n\0>\0')])
    expect(mediaTypeOf(wide)).toBe('image/svg+xml')
  })

  it('is never called something that runs, and only pictures are shown', () => {
    expect(['text/html', 'image/svg+xml', 'application/xml', 'application/x-executable'].map(String)).toEqual(
      (['text/html', 'image/svg+xml', 'application/xml', 'application/x-executable'] as const).filter(mayRun),
    )
    expect((['text/html', 'image/svg+xml', 'application/xml'] as const).map(servedAs)).toEqual(
      Array.from({ length: 3 }, () => 'application/octet-stream'),
    )
    expect(isShownType('image/svg+xml')).toBe(false)
    expect(isShownType('image/png')).toBe(true)
  })

  it('is held beside what its name promises', () => {
    expect(isDisguised('foto.png', 'text/html')).toBe(true)
    expect(isDisguised('foto.PNG', 'image/png')).toBe(false)
    expect(isDisguised('logboek.txt', 'text/plain')).toBe(false)
    expect(isDisguised('zonder naam', 'image/png')).toBe(false)
  })
})

describe('what a file is called', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\brief.docx', 'brief.docx'],
    ['regel\r\nX-Header: 1.txt', 'regelX-Header: 1.txt'],
    ['foto\u202Egnp.exe', 'fotognp.exe'],
    ['..', 'bestand'],
    ['   ', 'bestand'],
    ['één  brief.pdf', 'één brief.pdf'],
  ])('%j becomes %j', (given, name) => {
    expect(cleanFileName(given)).toBe(name)
  })

  it('is cut between signs, with its end kept', () => {
    const name = cleanFileName(`${'👩‍👩‍👧'.repeat(60)}.png`)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/…\.png$/)
    expect(name.isWellFormed()).toBe(true)
  })

  it('goes into one line of a header and comes out of it as it was', () => {
    for (const name of ['één "brief".pdf', "o'neill (2)*.png", '文書.docx']) {
      const header = dispositionFor(name)
      expect(header).toMatch(/^[\x20-\x7e]+$/)
      expect(fileNameIn(header)).toBe(name)
    }
  })

  it('is unknown where the header says nothing that can be read', () => {
    expect(fileNameIn('attachment')).toBeNull()
    expect(fileNameIn("attachment; filename*=UTF-8''%E0%A4%A")).toBeNull()
    expect(fileNameIn('attachment; filename="brief.pdf"')).toBe('brief.pdf')
  })
})
