import { describe, expect, it } from 'vitest'
import { type DossierToRead, dossierToRead } from '../../../contract/dossier.ts'
import { odtType } from '../../documents/odt.ts'
import { unpacked } from '../../documents/unpacked.testdata.ts'
import { handling, type Sent, testApi, type TestApi, wrongLetter } from '../../testing.ts'

/** The words of a dossier in the order of reading: headings between lines, cells between bars. */
async function dossier(
  api: TestApi,
  caseId: string,
  body: object = {},
  as: NonNullable<Sent['as']> = 'anna',
  language = 'nl',
) {
  const answer = await api.app.request(`/api/v1/cases/${caseId}/dossiers`, {
    method: 'POST',
    headers: { authorization: as, 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ format: 'odt', purpose: 'Vraag van de AP', ...body }),
  })
  const { status, headers } = answer
  if (status !== 200 || !answer.body) return { status, headers, text: await answer.text() }
  const content = (await unpacked(answer.body)).get('content.xml') ?? ''
  const text = content
    .replaceAll('</text:h>', '\n')
    .replaceAll(/<text:h [^>]*>/g, '\n# ')
    .replaceAll(/<\/text:p>|<text:line-break\/>/g, '|')
    .replaceAll('</table:table-row>', '\n')
    .replaceAll(/<[^>]+>/g, '')
  return { status, headers, text }
}

/** What stands below a heading, until the next one of any level. */
const below = (text: string, heading: string) => text.split('\n# ').find((part) => part.startsWith(heading)) ?? ''

async function decidedCase(api = testApi()) {
  const { caseId, reportId } = await api.openedCase({
    receivedAt: '2026-11-17T10:00:00Z',
    reporter: { role: 'resident', name: 'Mevrouw Fictief', phone: '000 111 22 33' },
  })
  const anna = handling(api, caseId)
  await anna.does('PUT', 'awareness', {
    awareAt: '2026-11-17T11:00:00Z',
    moments: { sources: { firstSignal: 'Telefoonnotitie' } },
    reason: 'Toen zagen wij de brief',
  })
  await anna.does('PUT', 'breached-data', wrongLetter)
  await anna.does('POST', 'risk-assessments', {
    verdict: 'risk',
    reason: 'Buren kennen de schulden',
  })
  await anna.does('POST', 'authority-decisions', { decision: 'notify', reason: 'Gevoelige gegevens' })
  return { api, caseId, reportId, anna }
}

describe('a dossier', () => {
  it('tells at a decision what was known then, not what came out later', async () => {
    const { api, caseId, anna } = await decidedCase()
    api.advance(2)
    const more = { ...wrongLetter, facts: { ...wrongLetter.facts, people: { min: 40, max: 60, estimate: true } } }
    await anna.does('PUT', 'breached-data', { ...more, numbersNote: 'De hele straat kreeg de brief' })
    const { text } = await dossier(api, caseId)
    expect(below(text, 'Gegevens en mensen')).toContain('Aantal betrokkenen|ongeveer 40 tot 60|')
    const [, decision = ''] = text.split('# Besluit AP vastgelegd')
    expect(below(decision, 'Wat toen bekend was')).toContain('Aantal betrokkenen|1|')
    expect(decision).toContain('Na dit besluit zijn gegevens, kennisname of risico veranderd.')
    expect(decision).toContain('Kennisname|17 november 2026 om 12:00|')
  })

  it('shows each notification as it was filed, with its number and what changed since', async () => {
    const { api, caseId, anna } = await decidedCase()
    await anna.does('POST', 'authority-notifications', {
      kind: 'initial',
      filedAt: '2026-11-17T13:00:00Z',
      authorityNumber: 'AP-VOORBEELD-1',
    })
    await anna.does('PUT', 'breached-data', {
      ...wrongLetter,
      consequences: 'Ook de overburen weten het',
      facts: { ...wrongLetter.facts, people: { min: 2, max: 2, estimate: false } },
      numbersNote: 'Twee brieven',
    })
    await anna.does('POST', 'authority-notifications', {
      kind: 'supplement',
      filedAt: '2026-11-17T13:50:00Z',
      authorityNumber: 'AP-VOORBEELD-1',
    })
    const { text } = await dossier(api, caseId)
    const [, initial = '', supplement = ''] = text.split(/\n# \d\. /)
    expect(initial).toContain('Meldingsnummer|AP-VOORBEELD-1|')
    expect(initial).toMatch(/7\.3\|[^|]*\|1\|/)
    expect(supplement).toMatch(/7\.3\|[^|]*\|1\|2\|/)
  })

  it('writes out the clock with its sources, the score with its formula, and the chains', async () => {
    const { api, caseId } = await decidedCase()
    const { text } = await dossier(api, caseId)
    expect(below(text, 'Kennisname en termijn')).toContain(
      'Kennisname: begin van de termijn|17 november 2026 om 12:00|Toen zagen wij de brief|',
    )
    expect(below(text, 'Hoe de termijn is bepaald')).toContain('(bron: AVG art. 33 lid 1)')
    expect(below(text, 'Risico voor betrokkenen')).toMatch(/SE = DPC × EI \+ CB: [\d,]+ × [\d,]+ \+ [\d,]+ = [\d,]+/)
    const { body: proof } = await api.send<{ streams: { entries: { hash: string }[] }[] }>(
      'GET',
      `cases/${caseId}/proof`,
    )
    const chapter = below(text, 'Bewijs dat niets is veranderd')
    for (const { entries } of proof.streams) expect(chapter).toContain(`|${entries.length}|${entries.at(-1)?.hash}|`)
    for (const { hash } of proof.streams[0]?.entries ?? []) expect(chapter).toContain(hash)
  })

  it('tells both times of what was recorded later than it happened', async () => {
    const { api, caseId, reportId } = await decidedCase()
    await api.send('PUT', `reports/${reportId}/reporter-role`, { body: { role: 'processor' } })
    const { text } = await dossier(api, caseId)
    expect(below(text, 'Verloop')).toMatch(
      /\|17 november 2026 om 11:00\|17 november 2026 om 15:00\|Anna \(voorbeeld\)\|Soort melder verbeterd\|/,
    )
    expect(below(text, 'Verloop')).toMatch(
      /\|17 november 2026 om 12:00\|17 november 2026 om 15:00\|Anna \(voorbeeld\)\|Kennisname vastgesteld\|/,
    )
  })

  it('calls another moment of awareness a change of it', async () => {
    const { api, caseId, anna } = await decidedCase()
    await anna.does('PUT', 'awareness', { awareAt: '2026-11-17T12:00:00Z', reason: 'Het was een uur later' })
    const chapter = below((await dossier(api, caseId)).text, 'Verloop')
    expect(chapter.match(/\|Kennisname (vastgesteld|gewijzigd)/g)).toEqual([
      '|Kennisname vastgesteld',
      '|Kennisname gewijzigd',
    ])
  })

  it('is in the language that is asked for', async () => {
    const { api, caseId } = await decidedCase()
    const { text, headers } = await dossier(api, caseId, {}, 'anna', 'en')
    expect(text).toContain('# Decisions, and what was known then')
    expect(text).not.toMatch(/# (Besluiten|Verloop|Kennisname)/)
    expect(headers.get('content-disposition')).toMatch(/filename="case-file-DL-2026-0001-\d+\.odt"/)
  })
})

describe('the dossier for another system', () => {
  it('has the same words, block by block, and no personal details', async () => {
    const { api, caseId } = await decidedCase()
    const { status, body, text } = await api.send<DossierToRead>('GET', `cases/${caseId}/dossier`, { as: 'ciso' })
    expect([status, body.title, body.language]).toEqual([200, 'Dossier DL-2026-0001', 'nl'])
    const document = await dossier(api, caseId)
    for (const block of body.blocks) {
      if (block.kind === 'heading') expect(document.text).toContain(`\n# ${block.text}\n`)
    }
    expect(body.blocks).toContainEqual(expect.objectContaining({ kind: 'table', caption: 'De ketens' }))
    expect(text).not.toContain('Fictief')
    expect(dossierToRead.safeParse(body).success).toBe(true)
  })
})

describe('who reads a dossier', () => {
  it('finds no reporter, note or name of a file unless that is asked for, and is told so', async () => {
    const { api, caseId, reportId } = await decidedCase()
    await api.send('POST', `reports/${reportId}/call-backs`, {
      body: { text: 'Mevrouw Fictief vertelde het nog eens' },
    })
    await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Mevrouw Fictief was boos' } })
    const without = await dossier(api, caseId)
    expect(without.text).toContain('ontbreken gegevens van melders, notities')
    expect(without.text).not.toContain('Fictief')
    const whole = await dossier(api, caseId, { personalDetails: true })
    expect(whole.text).toContain('Mevrouw Fictief, 000 111 22 33')
    expect(whole.text).toContain('Mevrouw Fictief was boos')
    expect(whole.text).toContain('|gebeld|Mevrouw Fictief vertelde het nog eens|')
    expect(without.text).toContain('|gebeld|niet in dit dossier|')
  })

  it('gets none of them without the right to see reporters, whatever is asked', async () => {
    const { api, caseId } = await decidedCase()
    const { text } = await dossier(api, caseId, { personalDetails: true }, 'auditor')
    expect(text).toContain('ontbreken gegevens van melders, notities')
    expect(text).not.toContain('Fictief')
  })

  it.each(['ciso', 'administrator'] as const)('is refused as %s, who may not export', async (as) => {
    const { api, caseId } = await decidedCase()
    expect((await dossier(api, caseId, {}, as)).status).toBe(403)
  })

  it('says why, and that is kept with the case and with what left the house', async () => {
    const { api, caseId } = await decidedCase()
    const { headers } = await dossier(api, caseId)
    expect(headers.get('content-type')).toBe(odtType)
    const { body } = await api.send<{ items: { what: string; by: { name: string } }[] }>('GET', `cases/${caseId}/audit`)
    expect(body.items).toContainEqual(
      expect.objectContaining({ what: 'export', by: { id: 'anna', name: 'Anna (voorbeeld)' } }),
    )
    const facts = await api.store
      .of(api.organisation.id)
      .auditTrail({ object: { kind: 'dossier', id: 'DL-2026-0001: Vraag van de AP' }, limit: 5 })
    expect(facts).toHaveLength(1)
  })

  it('is told where no PDF can be written, and nothing left then', async () => {
    const { api, caseId } = await decidedCase()
    const answer = await api.send('POST', `cases/${caseId}/dossiers`, {
      body: { format: 'pdf', purpose: 'Vraag van de AP' },
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'pdfNotHere' } })
    const { body } = await api.send<{ items: { what: string }[] }>('GET', `cases/${caseId}/audit`)
    expect(body.items.map(({ what }) => what)).not.toContain('export')
  })
})
