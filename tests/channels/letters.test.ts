import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxFile } from '../../src/api/documents/docx.ts'
import { odtFile } from '../../src/api/documents/odt.ts'
import { buildLetter } from '../../src/domain/letters/buildLetter.ts'
import { bundleOf, type LetterPaper, letterTo, type Receiver } from '../../src/domain/letters/letterDocument.ts'
import { toEverybody, wrongLetterCase } from '../../src/domain/letters/testing.ts'
import { pdfFile } from '../../src/server/documents/pdf.ts'
import { needs, tool } from '../tools/findTool.ts'
import { pdfFaults } from './support/pdfFaults.ts'

const paper: LetterPaper = {
  texts: {
    nl: buildLetter(wrongLetterCase, toEverybody),
    en: buildLetter(wrongLetterCase, { ...toEverybody, language: 'en' }),
  },
  reference: wrongLetterCase.reference,
  organisation: toEverybody.organisation,
  madeAt: '2026-11-20T06:50:00.000Z',
}
const receiver = (number: number, name: string): Receiver => ({
  number,
  name,
  address: [`Dijkstraat ${number}`, '1234 AB  Waterveen'],
  email: null,
  language: 'nl',
  part: null,
})
const receivers = [
  receiver(1, 'Mevrouw Zoë Yıldız-Voorbeeld'),
  receiver(2, 'Bo <b>&amp; Co</b>'),
  receiver(3, 'Cas Voorbeeld'),
]

let folder = ''
const at = (name: string) => join(folder, name)
const run = (name: Parameters<typeof tool>[0], ...args: readonly string[]) =>
  execFileSync(tool(name).path, args, { encoding: 'utf8', timeout: 90_000, stdio: 'pipe' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dijkwacht-letters-'))
  const write = async (name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>) =>
    writeFileSync(at(name), await new Response(content).bytes())
  await write('odt.odt', odtFile(bundleOf(receivers, 'nl', paper)))
  await write('docx.docx', docxFile(bundleOf(receivers, 'nl', paper)))
  await write('english.pdf', pdfFile(letterTo({ ...receiver(7, 'Ms Example'), language: 'en' }, paper)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const office = needs('soffice')

describe.skipIf(office.absent)(`LibreOffice opens a bundle of letters${office.why}`, () => {
  beforeAll(() => {
    const profile = `-env:UserInstallation=file://${at('profile')}`
    run(
      'soffice',
      '--headless',
      profile,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      at('odt.odt'),
      at('docx.docx'),
    )
  }, 120_000)

  it.each(['odt', 'docx'])('as %s, with everybody’s own letter behind the other', (kind) => {
    const text = readFileSync(at(`${kind}.txt`), 'utf8')
    const letters = text.split('Ons nummer: ').slice(1)
    expect(letters.map((letter) => letter.split('\n')[0]?.trim())).toEqual([
      'DL-2026-0143 / 1',
      'DL-2026-0143 / 2',
      'DL-2026-0143 / 3',
    ])
    expect(letters[0]).toContain('Beste mevrouw Zoë Yıldız-Voorbeeld,')
    expect(letters[1]).toContain('Beste Bo <b>&amp; Co</b>,')
    for (const letter of letters) expect(letter).toContain('Wat kunt u zelf doen?')
    // Nobody is in the letter of somebody else.
    expect(letters[2]).not.toMatch(/Zoë|Bo </)
  })
})

it('the letter of one person as PDF has no fault that a machine can see', () => {
  expect(pdfFaults(readFileSync(at('english.pdf')))).toEqual([])
})

const poppler = needs('pdfinfo')

describe.skipIf(poppler.absent)(`poppler reads the letter of one person${poppler.why}`, () => {
  it('as a tagged PDF in the language of the person', () => {
    const facts = run('pdfinfo', at('english.pdf'))
    expect(facts).toMatch(/^Title: +Something went wrong with your data$/m)
    expect(facts).toMatch(/^Tagged: +yes$/m)
    expect(readFileSync(at('english.pdf'), 'latin1')).toMatch(/\/Lang \(en/)
  })

  it('with its parts in the order of reading', () => {
    const tree = run('pdfinfo', '-struct-text', at('english.pdf'))
    const places = [
      'Ms Example',
      'Our number: DL-2026-0143 / 7',
      'Something went wrong',
      'Dear Ms Example',
      'What happened?',
      'What could this mean?',
      'What are we doing?',
      'What can you do?',
      'Do you have questions?',
      'Kind regards',
    ].map((words) => tree.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(tree.match(/^ *H1/gm)).toHaveLength(1)
    expect(tree.match(/^ *H2/gm)).toHaveLength(5)
  })
})
