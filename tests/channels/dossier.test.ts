import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleContent, memoryHost } from '../../mocks/memoryHost.ts'
import type { CaseList } from '../../src/contract/cases.ts'
import { pdfFile } from '../../src/server/documents/pdf.ts'
import { needs, tool } from '../tools/findTool.ts'
import { pdfFaults } from './support/pdfFaults.ts'

const now = '2026-11-17T14:00:00.000Z'
let folder = ''
let reference = ''

/** The dossier of the example of a filed and closed case, in every format. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dijkwacht-dossier-'))
  const host = await memoryHost({ clock: () => now, content: await exampleContent(now), pdf: pdfFile })
  const ask = (path: string, body?: object) =>
    host.fetch(
      new Request(`http://localhost/api/v1/${path}`, {
        headers: { 'content-type': 'application/json' },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      }),
    )
  const { items } = (await (await ask('cases?view=closed&limit=50')).json()) as CaseList
  const found = items.find(({ authorityState }) => authorityState === 'notified')
  if (!found) throw new Error('No example was notified and closed')
  ;({ reference } = found)
  for (const format of ['pdf', 'odt', 'docx']) {
    const answer = await ask(`cases/${found.id}/dossiers`, { format, purpose: 'Vraag van de AP' })
    writeFileSync(join(folder, `${format}.${format}`), await answer.bytes())
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: Parameters<typeof tool>[0], ...args: readonly string[]) =>
  execFileSync(tool(name).path, args, { encoding: 'utf8', timeout: 90_000, stdio: 'pipe', cwd: folder })

const chapters = [
  'Samenvatting',
  'Kennisname en termijn',
  'Besluiten, en wat toen bekend was',
  'Bewijs dat niets is veranderd',
]

it('the dossier as PDF has no fault that a machine can see', () => {
  expect(pdfFaults(readFileSync(join(folder, 'pdf.pdf')))).toEqual([])
})

const poppler = needs('pdfinfo')

describe.skipIf(poppler.absent)(`the dossier as PDF${poppler.why}`, () => {
  it('leads a screen reader through its chapters, with heads of rows and columns for each table', () => {
    const tree = run('pdfinfo', '-struct-text', 'pdf.pdf')
    const headings = [...tree.matchAll(/^ *H(?<level>\d) \(block\)\n +"(?<text>.*)"$/gm)].map(({ groups }) => ({
      level: Number(groups?.['level']),
      text: groups?.['text'] ?? '',
    }))
    expect(headings[0]).toEqual({ level: 1, text: `Dossier ${reference}` })
    const texts = headings.map(({ text }) => text)
    expect(texts.filter((text) => chapters.includes(text))).toEqual(chapters)
    // Nobody falls through a missing level.
    const jumps = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    expect(jumps).toEqual([])
    const tables = tree.split(/^ *Table /m).slice(1)
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter((table) => !table.includes('/Scope')).map((table) => table.slice(0, 80))).toEqual([])
  })

  it('says what it is, in which language, and who made it', () => {
    const facts = run('pdfinfo', 'pdf.pdf')
    expect(facts).toContain(`Dossier ${reference}`)
    expect(facts).toMatch(/^Tagged: +yes$/m)
    expect(readFileSync(join(folder, 'pdf.pdf'), 'latin1')).toContain('/Lang (nl-NL)')
  })
})

const office = needs('soffice')

describe.skipIf(office.absent)(`LibreOffice opens the dossier${office.why}`, () => {
  it('as ODT and as DOCX, with the same words', () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run('soffice', '--headless', profile, '--convert-to', 'txt:Text (encoded):UTF8', 'odt.odt', 'docx.docx')
    const words = (name: string) => readFileSync(join(folder, name), 'utf8').split(/\s+/)
    for (const chapter of chapters) expect(words('odt.txt').join(' ')).toContain(chapter)
    expect(words('docx.txt')).toEqual(words('odt.txt'))
  })
})
