import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxFile } from '../../src/api/documents/docx.ts'
import { odtFile } from '../../src/api/documents/odt.ts'
import { documentOf, everything } from '../../src/api/documents/testing.ts'
import { printable } from '../../src/domain/documents/printable.ts'
import type { TextDocument } from '../../src/domain/documents/textDocument.ts'
import { pdfFile } from '../../src/server/documents/pdf.ts'
import { corpusDir, isThere } from '../support/shared.ts'
import { needs, tool } from '../tools/findTool.ts'
import { pdfFaults } from './support/pdfFaults.ts'

const naughtyStrings = `${corpusDir}/hostile/strings/blns.json`
const naughty = isThere(naughtyStrings) ? (JSON.parse(readFileSync(naughtyStrings, 'utf8')) as string[]) : []

/** Every string in a row of its own, between marks by which it is found again. */
const hostile = (strings: readonly string[]): TextDocument =>
  documentOf({
    kind: 'table',
    caption: 'Strings',
    columns: [{ head: 'String', width: 1 }],
    rows: strings.map((text, index) => [`begin${index} ${text} end${index}`]),
  })

const writers = { odt: odtFile, docx: docxFile, pdf: pdfFile } as const

let folder = ''
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')
const run = (name: Parameters<typeof tool>[0], ...args: readonly string[]) =>
  execFileSync(tool(name).path, args, { encoding: 'utf8', timeout: 90_000, stdio: 'pipe' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dijkwacht-documents-'))
  for (const [kind, write] of Object.entries(writers)) {
    for (const [name, document] of Object.entries({ everything, hostile: hostile(naughty) })) {
      writeFileSync(at(`${name}-${kind}.${kind}`), await new Response(write(document)).bytes())
    }
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Without white space, and without what has no shape of its own; composed, as it is drawn. */
const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu, '')

/** The strings that do not stand in the text, whole, between their marks. */
const lostFrom = (text: string) => {
  const found = bare(text)
  return naughty.filter(
    (naughtyOne, index) => !found.includes(bare(`begin${index}${printable(naughtyOne)}end${index}`)),
  )
}

const office = needs('soffice')

describe.skipIf(office.absent)(`LibreOffice opens a document${office.why}`, () => {
  beforeAll(() => {
    const files = ['everything-odt.odt', 'everything-docx.docx', 'hostile-odt.odt', 'hostile-docx.docx'].map(at)
    const profile = `-env:UserInstallation=file://${at('profile')}`
    const to = (filter: string, ...of: readonly string[]) =>
      run('soffice', '--headless', profile, '--convert-to', filter, '--outdir', folder, ...of)
    to('html:XHTML Writer File:UTF8', ...files.slice(0, 2))
    to('txt:Text (encoded):UTF8', ...files.slice(2))
  })

  it.each(['odt', 'docx'])('%s: with its headings, lists, table heads, language and title', (kind) => {
    const page = read(`everything-${kind}.html`)
    const words = page.replaceAll(/<style[\s\S]*?<\/style>/g, '')
    expect(words).toMatch(/<title[^>]*>Dossier DL-2026-0001<\/title>/)
    expect(words).toMatch(/<h1[^>]*>(?:<[^>]+>)*Samenvatting/)
    expect(words).toMatch(/<h2[^>]*>(?:<[^>]+>)*Maatregelen/)
    expect(words.match(/<li\b/g)).toHaveLength(4)
    expect(words.match(/<table\b/g)).toHaveLength(2)
    expect(page).toMatch(/nl-NL/)
    expect(words).toContain('€ 1.250')
  })

  it.skipIf(naughty.length === 0).each(['odt', 'docx'])('%s: with hostile strings as they were written', (kind) => {
    expect(lostFrom(read(`hostile-${kind}.txt`))).toEqual([])
  })
})

/** The numbers of the checkpoints that a file fails. */
const checkpointsOf = (file: string) => pdfFaults(Buffer.from(file, 'latin1')).map((fault) => fault.split(':')[0])

describe('a PDF keeps what a machine can see of PDF/UA', () => {
  it.each(['everything', 'hostile'])('with %s in it', (name) => {
    expect(pdfFaults(readFileSync(at(`${name}-pdf.pdf`)))).toEqual([])
  })

  it.each([
    ['07-001', '/DisplayDocTitle true', '/DisplayDocTitle null'],
    ['11-006', '/Lang (nl-NL)', '/Lang (nlxNL)'],
    ['06-003', '<dc:title>', '<dc:titel>'],
    ['14-002', '/S /H1', '/S /H3'],
    ['14-003', '/S /H2', '/S /H4'],
    ['02-001', '/S /BlockQuote', '/S /BlockQuota'],
    ['09-004', '/S /LBody', '/S /TBody'],
    ['15-003', '/Scope', '/Skope'],
    ['01-006', '/K [3]', '/K [4]'],
    ['28-011', '/Tabs /S', '/Tabs /R'],
    ['31-009', '/FontFile2', '/FontFile9'],
    ['31-027', '/ToUnicode', '/ToUnicada'],
  ])('and is caught by checkpoint %s where it does not', (checkpoint, was, becomes) => {
    const file = readFileSync(at('everything-pdf.pdf'), 'latin1')
    expect(file).toContain(was)
    expect(checkpointsOf(file.replace(was, becomes))).toContain(checkpoint)
  })

  it.each([
    ['01-005', '/Artifact <<\n/Type /Pagination\n>> BDC', '/Span BMC'],
    ['01-004', 'EMC\n', 'q\n'],
    ['01-006', '/MCID 3', '/MCID 99'],
    ['31-030', '<0001', '<0000'],
  ])('and is caught by checkpoint %s where what is on a sheet does not', (checkpoint, was, becomes) => {
    const file = readFileSync(at('everything-pdf.pdf'), 'latin1')
    const streams = /\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g
    const spoilt = file.replaceAll(streams, (whole, packed: string) => {
      const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      if (!content.includes(was)) return whole
      const again = deflateSync(Buffer.from(content.replace(was, becomes), 'latin1')).toString('latin1')
      return `/Length ${again.length}\n/Filter /FlateDecode\n>>\nstream\n${again}\nendstream`
    })
    expect(checkpointsOf(spoilt)).toContain(checkpoint)
  })
})

const poppler = needs('pdfinfo', 'pdftotext', 'pdffonts')

describe.skipIf(poppler.absent)(`poppler reads a PDF${poppler.why}`, () => {
  it('with tags in the order of reading', () => {
    const tree = run('pdfinfo', '-struct-text', at('everything-pdf.pdf'))
    const tags = [...tree.matchAll(/^ *(?<tag>[A-Z]\w*)(?: ".*")?(?: \(block\))?:?$/gm)].map(
      (found) => found.groups?.['tag'],
    )
    expect(tags.join(' ')).toBe(
      'Document H1 H2 P P H3 L LI Lbl LBody LI Lbl LBody L LI Lbl LBody LI Lbl LBody BlockQuote P ' +
        'Table TBody TR TH TD TR TH TD Table Caption THead TR TH TH TH TBody TR TH TD TD TR TH TD TD P P',
    )
    expect(tree.match(/\/Scope \/Row/g)).toHaveLength(4)
    expect(tree.match(/\/Scope \/Column/g)).toHaveLength(3)
    expect(tree).toContain('"Mevrouw A. Voorbeeld Dorpsstraat 1 1234 AB  Voorbeeldstad"')
    // What repeats on every sheet is no content.
    expect(tree).not.toMatch(/Gemeente Voorbeeldstad|Pagina/)
  })

  it('with its title, its language and the letters in the file', () => {
    const facts = run('pdfinfo', at('everything-pdf.pdf'))
    expect(facts).toMatch(/^Title: +Dossier DL-2026-0001$/m)
    expect(facts).toMatch(/^Tagged: +yes$/m)
    const file = readFileSync(at('everything-pdf.pdf'), 'latin1')
    expect(file).toMatch(/\/Lang \(nl-NL\)/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
    const [, , ...fonts] = run('pdffonts', at('everything-pdf.pdf')).trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/)
  })

  it('with how many sheets there are at the foot of each', () => {
    const text = run('pdftotext', at('everything-pdf.pdf'), '-')
    expect(text.match(/Pagina \d van \d/g)).toEqual(['Pagina 1 van 2', 'Pagina 2 van 2'])
  })

  it.skipIf(naughty.length === 0)(
    'with hostile strings as they were written, and the heads of a long table on each sheet',
    () => {
      run('pdftotext', '-raw', at('hostile-pdf.pdf'), at('hostile-pdf.txt'))
      const sheets = read('hostile-pdf.txt').trimEnd().split('\f')
      expect(sheets.length).toBeGreaterThan(8)
      for (const sheet of sheets.slice(1, -1))
        expect(sheet).toMatch(/^Gemeente Voorbeeldstad\nPagina \d+ van \d+ .*\nString\n/)
      const text = sheets.map((sheet) => sheet.split('\n').slice(3).join('\n')).join('\n')
      const lost = lostFrom(text)
      // Poppler takes text from where it lies on paper: two directions lose their order, and accents on their own join their neighbours.
      expect(
        lost.filter((one) => !/[\u00B8\u02DB\u0590-\u08FF\u202A-\u202E\u2066-\u2069\uFB1D-\uFEFC]/.test(one)),
      ).toEqual([])
    },
  )
})
