import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { Problem } from '../../contract/problems.ts'
import type { Receipt, ReportView } from '../../contract/reports.ts'
import { largestFile, mostFromReporter } from '../../domain/files/keptFile.ts'
import { type Sent, type TestApi, testApi, type Who } from '../testing.ts'

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4])
const named = (name: string) => ({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` })
const bytes = (text: string) => new TextEncoder().encode(text)

const attach = <Body = CaseView>(
  api: TestApi,
  id: string,
  content: Uint8Array<ArrayBuffer>,
  sent: Sent = {},
  query = '',
) => api.send<Body>('POST', `cases/${id}/files${query}`, { raw: content, headers: named('scherm.png'), ...sent })

/** A case with one file, and where its content is. */
async function withPicture() {
  const api = testApi()
  const { caseId, reportId, reference } = await api.openedCase()
  const { body } = await attach(api, caseId, picture)
  const piece = body.evidence[0]
  if (!piece?.file) throw new Error('No file was attached')
  const path = `cases/${caseId}/files/${piece.file.fileId}`
  return { api, caseId, reportId, reference, piece, path }
}

const contentAt = async ({ app }: TestApi, path: string, as: Who = 'anna') => {
  const answer = await app.request(`/api/v1/${path}`, { headers: { authorization: as } })
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

it('keeps a file with its size, its own type, its SHA-256 and who put it there', async () => {
  const { api, piece, path } = await withPicture()
  expect(piece).toMatchObject({
    name: 'scherm.png',
    by: { id: 'anna' },
    sha256: new Uint8Array(await crypto.subtle.digest('SHA-256', picture)).toHex(),
    file: { mediaType: 'image/png', size: picture.length, scan: 'notScanned', canOpen: true },
  })
  expect((await contentAt(api, path)).bytes).toEqual(picture)
})

it('gives content so that nothing in it can run', async () => {
  const { api, caseId } = await withPicture()
  const { body } = await attach(api, caseId, bytes('<script>alert(1)</script>'), { headers: named('foto.png') })
  const { file } = body.evidence[1] ?? {}
  expect(file?.mediaType).toBe('text/html')
  const { headers } = await contentAt(api, `cases/${caseId}/files/${file?.fileId}`)
  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="foto.png"; filename*=UTF-8''foto.png`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
})

it('shows that there is a file to whoever reads cases, and its content to those who may see reporters', async () => {
  const { api, caseId, path } = await withPicture()
  for (const as of ['ciso', 'auditor'] as const) {
    const { body } = await api.send<CaseView>('GET', `cases/${caseId}`, { as })
    expect([as, body.evidence[0]?.file?.canOpen]).toEqual([as, false])
    expect([as, (await contentAt(api, path, as)).status]).toEqual([as, 403])
  }
  expect((await contentAt(api, path, 'dpo')).status).toBe(200)
  expect((await contentAt(api, path, 'stranger')).status).toBe(404)
})

it('records who had the content', async () => {
  const { api, path, piece } = await withPicture()
  await contentAt(api, path, 'dpo')
  const object = { kind: 'file', id: piece.file?.fileId ?? null }
  expect(await api.store.of(api.organisation.id).auditTrail({ object, limit: 5 })).toMatchObject([
    { by: { id: 'dpo' }, what: 'read', result: 'done' },
  ])
})

it('gives a file only at the case it belongs to', async () => {
  const { api, piece } = await withPicture()
  const other = await api.openedCase({ description: 'Iets anders' })
  expect((await contentAt(api, `cases/${other.caseId}/files/${piece.file?.fileId}`)).status).toBe(404)
})

it('refuses an empty file, and one that is too large whether it says so or not', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  expect((await attach<Problem>(api, caseId, new Uint8Array())).body.code).toBe('fileEmpty')
  const large = new Uint8Array(largestFile + 1)
  expect((await attach<Problem>(api, caseId, large)).body.code).toBe('fileTooLarge')
  const stated = { ...named('groot.zip'), 'content-length': String(largestFile + 1) }
  expect((await attach<Problem>(api, caseId, picture, { headers: stated })).body.code).toBe('fileTooLarge')
  expect(await api.entries(caseId)).toBe(1)
})

it('keeps a repeated upload once, and tells the key from that of another file', async () => {
  const { api, caseId } = await withPicture()
  const first = await attach(api, caseId, picture, { key: 'k' })
  const again = await attach(api, caseId, picture, { key: 'k' })
  expect(again.body.version).toBe(first.body.version)
  expect(await api.entries(caseId)).toBe(3)
  expect((await attach<Problem>(api, caseId, bytes('iets'), { key: 'k' })).body.code).toBe('idempotencyKeyReused')
})

it('destroys files with the personal details, those of the report too', async () => {
  const { api, caseId, reportId, reference, path } = await withPicture()
  const added = await api.send<ReportView>('POST', `reports/${reportId}/files`, { raw: picture })
  const ofReport = `reports/${reportId}/files/${added.body.files[0]?.fileId}`
  expect((await contentAt(api, ofReport)).status).toBe(200)
  await api.send('POST', `cases/${caseId}/no-breach-declarations`, { version: 2, body: { reason: 'Oefening' } })
  api.advance(10 * 365 * 24)
  const { body } = await api.send<CaseView>('POST', `cases/${caseId}/destructions`, { version: 3, body: { reference } })
  expect(body).toMatchObject({ evidence: [{ name: null, file: { canOpen: false } }] })
  for (const gone of [path, ofReport]) expect((await contentAt(api, gone)).status).toBe(404)
})

it('asks the scanner, says so, and keeps nothing in which it finds something', async () => {
  const read: number[] = []
  let found: string | null = null
  const api = testApi({
    scanFile: () => ({
      read: async (piece) => void read.push(piece.byteLength),
      verdict: async () => ({ found }),
      abandon: () => undefined,
    }),
  })
  const { caseId } = await api.openedCase()
  expect((await attach(api, caseId, picture)).body.evidence[0]?.file?.scan).toBe('clean')
  expect(read).toEqual([picture.length])
  found = 'Eicar-Test-Signature'
  const refused = await attach<Problem>(api, caseId, picture)
  expect(refused).toMatchObject({ status: 422, body: { code: 'fileInfected', inTheWay: { found } } })
  expect(await api.entries(caseId)).toBe(2)
})

it('takes files from a reporter by the receipt code, so many and no more, and never gives them back', async () => {
  const api = testApi()
  const told = await api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', {
    as: null,
    body: { description: 'Ik zag iets' },
  })
  const add = (n: number) =>
    api.send<Receipt & Problem>('POST', `public/receipts/${told.body.code}/files`, {
      as: null,
      raw: picture,
      headers: named(`foto ${n}.png`),
    })
  for (let n = 1; n < mostFromReporter.files; n += 1) expect((await add(n)).status).toBe(201)
  // Who cannot know whether it arrived sends it again.
  expect((await add(1)).body.files).toHaveLength(mostFromReporter.files - 1)
  expect((await add(10)).body.files.at(-1)).toMatchObject({ name: 'foto 10.png', size: picture.length })
  expect((await add(11)).body.code).toBe('tooManyFiles')
  expect((await api.send('GET', `public/receipts/${told.body.code}/files`, { as: null })).status).toBe(405)
  expect(
    (await api.send('POST', 'public/receipts/AAAAA-AAAAA-AAAAA-AAAAA-AAAAA/files', { as: null, raw: picture })).status,
  ).toBe(404)
})

it('gives a covered copy to whoever reads the case, and the picture itself only to those who may see reporters', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const { body } = await attach(api, caseId, picture)
  const original = body.evidence[0]?.file?.fileId ?? ''
  const copy = await attach(api, caseId, picture, {}, `?maskOf=${original}`)
  const copied = copy.body.evidence[1]?.file
  expect(copied).toMatchObject({ maskOf: original, canOpen: true, isDestroyed: false })
  const seen = await api.send<CaseView>('GET', `cases/${caseId}`, { as: 'auditor' })
  expect(seen.body.evidence.map(({ file }) => file?.canOpen)).toEqual([false, true])
  const open = async (fileId = '') =>
    (await api.send('GET', `cases/${caseId}/files/${fileId}`, { as: 'auditor' })).status
  expect([await open(original), await open(copied?.fileId)]).toEqual([403, 200])

  // A copy of a copy, or of something that is no picture of this case, would say nothing about what is under it.
  for (const wrong of [copied?.fileId, '019a0000-0000-7000-8000-000000000000']) {
    const refused = await attach<Problem>(api, caseId, picture, {}, `?maskOf=${wrong}`)
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'query', pointer: '/maskOf', code: 'notAPicture' }] },
    })
  }
})

it('destroys the content of one file before its time, with the reason, and keeps that it was there', async () => {
  const { api, caseId, path, piece } = await withPicture()
  const destroy = (as: Who = 'anna') =>
    api.send<CaseView & Problem>('POST', `${path}/destructions`, { as, body: { reason: 'Gegevens van anderen' } })
  expect((await destroy('auditor')).status).toBe(403)
  const { status, body } = await destroy()
  expect([status, body.evidence[0]]).toMatchObject([
    201,
    {
      name: piece.name,
      sha256: piece.sha256,
      file: { canOpen: false, isDestroyed: false, contentDestroyed: { reason: 'Gegevens van anderen' } },
    },
  ])
  expect((await contentAt(api, path)).status).toBe(404)
  expect((await destroy()).body.code).toBe('fileContentGone')
  expect(
    (
      await api.send('POST', `cases/${caseId}/files/019a0000-0000-7000-8000-000000000000/destructions`, {
        body: { reason: 'x' },
      })
    ).body.code,
  ).toBe('fileUnknown')
})

it('destroys no content of what a legal hold keeps, in the case or in its report', async () => {
  const { api, caseId, reportId, path } = await withPicture()
  const added = await api.send<ReportView>('POST', `reports/${reportId}/files`, {
    raw: picture,
    headers: named('a.png'),
  })
  const ofReport = `reports/${reportId}/files/${added.body.files[0]?.fileId}`
  const { body: now } = await api.send<CaseView>('GET', `cases/${caseId}`)
  const held = await api.send('PUT', `cases/${caseId}/legal-hold`, {
    body: { hold: true, reason: 'Geschil' },
    version: now.version,
  })
  expect(held.status).toBeLessThan(300)
  const destroy = async (file: string) =>
    (await api.send('POST', `${file}/destructions`, { body: { reason: 'x' } })).body.code
  expect(await destroy(path)).toBe('onLegalHold')
  expect(await destroy(ofReport)).toBe('onLegalHold')
})
