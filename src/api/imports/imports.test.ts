import { describe, expect, it } from 'vitest'
import type { ImportRowList, RegisterImportList, RegisterImportView } from '../../contract/imports.ts'
import type { RegisterEntryWhole, RegisterPage } from '../../contract/register.ts'
import { brokenLinkIn } from '../../domain/proof.ts'
import { type TestApi, testApi } from '../testing.ts'
import type { JobHandler } from '../jobs/jobHandler.ts'
import { forgetImportRows } from './forgetRows.ts'
import type { ImportStore } from '../ports/imports.ts'
import { undoImport } from './undoImport.ts'

const register = `Nr;Datum kennisname;Omschrijving;Soort datalek;Aantal betrokkenen;Gemeld aan AP;Datum melding AP;Naam melder;Opmerkingen
2023-1;04-03-2023;Brief bij de buren;Brief verkeerd bezorgd;2;ja;06-03-2023;J. Voorbeeld;Bewoner belde zelf
2023-2;10-05-2023 14:10;Laptop weg;Laptop gestolen;ca. 50;nee;;P. Voorbeeld;
2023-3;31-02-2023;Onbekend;phishing;1;nee;;;
2023-4;01-06-2023;Mail verkeerd;gekke streek;veel;nee;;;
`

async function taken(api: TestApi, text: string | Uint8Array<ArrayBuffer> = register, name = 'Register 2023.csv') {
  const answer = await api.send<RegisterImportView>('POST', 'register-imports', {
    raw: text,
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${name}"` },
  })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}
const mappingOf = ({ source, sheet, columns, fixed, words }: RegisterImportView) => ({
  source,
  sheet,
  columns: columns.map(({ field }) => field),
  fixed,
  words,
})
const tried = async (api: TestApi, id: string) =>
  (await api.send<RegisterImportView>('POST', `register-imports/${id}/dry-runs`)).body
const shown = async (api: TestApi, id: string) =>
  (await api.send<RegisterImportView>('GET', `register-imports/${id}`)).body
const entries = async (api: TestApi) => (await api.send<RegisterPage>('GET', 'register?which=all')).body.entries

/** The register above, let in. */
async function imported(api = testApi()) {
  const { id } = await taken(api)
  await tried(api, id)
  await api.send('POST', `register-imports/${id}/runs`)
  await api.runJobs()
  return { api, id }
}

describe('a file of an old register', () => {
  it('is taken in with its columns recognised, and the names of reporters left out and not shown', async () => {
    const one = await taken(testApi())
    expect(one).toMatchObject({ state: 'mapping', source: 'Register', file: { format: 'csv' }, sheets: [{ rows: 4 }] })
    expect(one.columns.map(({ field }) => field)).toEqual([
      'sourceReference',
      'awareAt',
      'summary',
      'incidentKind',
      'people',
      'authorityDecision',
      'notifiedAt',
      null,
      'notes',
    ])
    expect(one.columns[7]).toMatchObject({ header: 'Naam melder', seemsPersonal: true, examples: [] })
    expect(one.columns[1]?.examples).toEqual(['04-03-2023', '10-05-2023 14:10', '31-02-2023'])
  })

  it.each([
    ['notATable', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ['notATable', '%PDF-1.7'],
    ['empty', 'Nr;Datum\n'],
    ['oldSpreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['damaged', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2])],
  ])('that is no table is refused, and says why: %s', async (fault, raw) => {
    const api = testApi()
    const answer = await api.send('POST', 'register-imports', {
      raw,
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'tableUnreadable', inTheWay: { fault } } })
    expect((await api.send<RegisterImportList>('GET', 'register-imports')).body.items).toEqual([])
  })

  it('is tried before anything is kept: each row comes in, or says why not', async () => {
    const api = testApi()
    const { id } = await taken(api)
    expect((await api.send('POST', `register-imports/${id}/runs`)).body.code).toBe('dryRunFirst')
    const { dryRun } = await tried(api, id)
    expect(dryRun).toMatchObject({ rows: 4, ready: 3, breaches: 3, warned: 3, known: 0, refused: 1 })
    expect(dryRun?.words).toMatchObject([{ field: 'incidentKind', text: 'gekke streek', rows: 1 }])
    const { body } = await api.send<ImportRowList>('GET', `register-imports/${id}/rows?kind=refused`)
    expect(body.items).toMatchObject([
      { row: 4, findings: [{ code: 'noSuchDay', header: 'Datum kennisname', text: '31-02-2023' }] },
    ])
    expect(await entries(api)).toEqual([])
  })

  it('asks once about a column of dates that looks American, and is not tried before that is answered', async () => {
    const api = testApi()
    const one = await taken(api, 'Date reported,Description\n7/31/2023,A letter\n8/2/2023,A mail\n')
    expect(one.columns[0]).toMatchObject({ order: 'mdy', question: 'american' })
    expect((await api.send('POST', `register-imports/${one.id}/dry-runs`)).body.code).toBe('importQuestionsOpen')
    await api.send('PUT', `register-imports/${one.id}/mapping`, { body: { ...mappingOf(one), dates: { 0: 'mdy' } } })
    expect((await tried(api, one.id)).dryRun).toMatchObject({ ready: 2, refused: 0 })
  })

  it('takes no two columns for the same fact', async () => {
    const api = testApi()
    const one = await taken(api)
    const columns = one.columns.map(() => 'people')
    const answer = await api.send('PUT', `register-imports/${one.id}/mapping`, { body: { source: 'x', columns } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'fieldTwice', inTheWay: { field: 'people' } } })
  })
})

describe('rows that were let in', () => {
  it('are entries of the register with the numbers of their year, marked as taken over', async () => {
    const { api, id } = await imported()
    expect((await shown(api, id)).run).toMatchObject({ state: 'done', created: 3, refused: 1, known: 0 })
    const found = await entries(api)
    expect(found.map(({ reference, outcome, kind }) => [reference, outcome, kind])).toEqual([
      ['DL-2023-0001', 'breach', 'final'],
      ['DL-2023-0002', 'breach', 'final'],
      ['DL-2023-0003', 'breach', 'final'],
    ])
    expect(found[0]).toMatchObject({
      title: 'Register 2023-1',
      summary: 'Brief bij de buren',
      authorityState: 'notified',
      late: false,
      authorityDecidedAt: null,
      authorityDecidedBy: 'het oude register',
      people: { min: 2, max: 2 },
      imported: { source: 'Register', reference: '2023-1', row: 2, onlyDays: ['openedAt', 'awareAt', 'notifiedAt'] },
    })
    expect(found[1]).toMatchObject({ awareAt: '2023-05-10T12:10:00.000Z', authorityState: 'notRequired' })
    expect(JSON.stringify(found)).not.toContain('Voorbeeld')
  })

  it('leave in an export as the days they are, with where they came from', async () => {
    const { api } = await imported()
    const body = { purpose: 'Controle', format: 'csv' }
    const { text } = await api.send('POST', 'register-exports', { body })
    const [header = '', first = ''] = text.split('\r\n')
    const value = (name: string) => first.split(';')[header.split(';').indexOf(name)]
    expect([value('awareAt'), value('imported')]).toEqual(['2023-03-04', 'Register, 2023-1, #2'])
  })

  it('are proven by their chain like every other case', async () => {
    const { api } = await imported()
    const [entry] = await entries(api)
    const history = await api.store.of(api.organisation.id).history({ kind: 'case', id: entry?.id ?? '' })
    const sealed = history.map(({ entry: one }) => one)
    expect(sealed).toHaveLength(1)
    expect(await brokenLinkIn(api.organisation.id, sealed, api.ports.hash)).toBeNull()
    expect(history[0]?.personal).toEqual({ notes: 'Bewoner belde zelf' })
  })

  it('come in once: the same rows in another file are passed by', async () => {
    const { api } = await imported()
    const again = await taken(api, `${register}2023-5;02-06-2023;Nog een brief;post;1;nee;;;\n`, 'Register 2024.csv')
    expect(again.isRemembered).toBe(true)
    const { dryRun } = await tried(api, again.id)
    expect(dryRun).toMatchObject({ ready: 1, breaches: 1, known: 3, refused: 1 })
    await api.send('POST', `register-imports/${again.id}/runs`)
    await api.runJobs()
    expect(await entries(api)).toHaveLength(4)
  })

  it('leave nothing of the file behind', async () => {
    const { api, id } = await imported()
    const kept = await api.store.of(api.organisation.id).registerImport(id)
    expect(kept).toMatchObject({ fileId: null, dryRun: { words: [] } })
    expect((await api.send('POST', `register-imports/${id}/dry-runs`)).body.code).toBe('importRowsGone')
  })

  it('are destroyed after seven days when nobody lets them in', async () => {
    const api = testApi()
    const { id } = await taken(api)
    const store = api.store.of(api.organisation.id)
    await forgetImportRows(store, api.ports.clock())
    expect((await shown(api, id)).can.map).toBe(true)
    api.advance(7 * 24 + 1)
    await forgetImportRows(store, api.ports.clock())
    expect((await shown(api, id)).can.map).toMatchObject({ code: 'importRowsGone' })
    expect((await store.registerImport(id))?.fileId).toBeNull()
  })

  it('are destroyed after seven days too when their run was stopped before it began', async () => {
    const api = testApi()
    const { id } = await taken(api)
    await tried(api, id)
    const { body } = await api.send<RegisterImportView>('POST', `register-imports/${id}/runs`)
    await api.send('POST', `background-jobs/${body.run?.jobId}/cancellations`)
    const store = api.store.of(api.organisation.id)
    api.advance(7 * 24 + 1)
    await forgetImportRows(store, api.ports.clock())
    expect(await store.registerImport(id)).toMatchObject({
      fileId: null,
      dryRun: { words: [] },
      run: { state: 'stopped' },
    })
  })

  it('go on behind the last batch when the work was interrupted', async () => {
    const api = testApi()
    const many = Array.from({ length: 120 }, (_, at) => `${at};0${1 + (at % 9)}-02-2023;Brief ${at}`).join('\n')
    const { id } = await taken(api, `Nr;Datum registratie;Omschrijving\n${many}\n`)
    await tried(api, id)
    await api.send('POST', `register-imports/${id}/runs`)
    const store = api.store.of(api.organisation.id)
    const run = (await store.registerImport(id))?.run
    // As after a crash: the first batches are kept, and the job begins anew.
    let batches = 0
    const transaction = store.transaction.bind(store)
    store.transaction = (work) => {
      batches += 1
      if (batches === 4) throw new Error('the power is gone')
      return transaction(work)
    }
    await api.runJobs()
    store.transaction = transaction
    const half = (await store.registerImport(id))?.run
    expect(half?.created).toBeGreaterThan(0)
    expect(half?.created).toBeLessThan(120)
    api.advance(1)
    await api.runJobs()
    expect((await store.registerImport(id))?.run).toMatchObject({ state: 'done', created: 120, jobId: run?.jobId })
    expect(await store.casesOfImport(id, 0, 500)).toHaveLength(120)
  })

  it('go on behind what another server let in meanwhile', async () => {
    const api = testApi()
    const { id } = await taken(api)
    await tried(api, id)
    await api.send('POST', `register-imports/${id}/runs`)
    const store = api.store.of(api.organisation.id)
    const before = store.importedBefore.bind(store)
    // Between reading and keeping the other one keeps its batch.
    store.importedBefore = async (keys) => {
      store.importedBefore = before
      await store.transaction(async (tx) => {
        const one = await tx.registerImport(id)
        if (one?.run) await tx.putRegisterImport({ ...one, run: { ...one.run, row: 3, created: 2 } })
      })
      return before(keys)
    }
    await api.runJobs()
    expect((await store.registerImport(id))?.run).toMatchObject({ row: 5, created: 3, state: 'done' })
    expect((await entries(api)).map(({ title }) => title)).toEqual(['Register 2023-4'])
  })

  it('stop coming in when the job is stopped, and can go on afterwards', async () => {
    const api = testApi()
    const { id } = await taken(api)
    await tried(api, id)
    const { body } = await api.send<RegisterImportView>('POST', `register-imports/${id}/runs`)
    await api.send('POST', `background-jobs/${body.run?.jobId}/cancellations`)
    await api.runJobs()
    expect(await shown(api, id)).toMatchObject({ state: 'stopped', run: { state: 'stopped', created: 0 } })
    await api.send('POST', `register-imports/${id}/runs`)
    await api.runJobs()
    expect((await shown(api, id)).run).toMatchObject({ state: 'done', created: 3 })
  })
})

describe('an import that is taken back', () => {
  const undone = async (api: TestApi, id: string) => {
    await api.send('POST', `register-imports/${id}/undos`)
    await api.runJobs()
    return shown(api, id)
  }

  it('leaves nothing in the register, destroys the remarks, and its rows can come in again', async () => {
    const { api, id } = await imported()
    const [entry] = await entries(api)
    expect((await undone(api, id)).undo).toMatchObject({ state: 'done', undone: 3, keptCount: 0 })
    expect(await entries(api)).toEqual([])
    const history = await api.store.of(api.organisation.id).history({ kind: 'case', id: entry?.id ?? '' })
    expect(history.map(({ entry: one }) => one.type)).toEqual([
      'caseImported',
      'openingUndone',
      'personalDetailsDestroyed',
    ])
    expect(history[0]?.personal).toBeNull()
    const again = await taken(api)
    expect((await tried(api, again.id)).dryRun).toMatchObject({ ready: 3, known: 0 })
  })

  it('keeps the cases that somebody worked on since, and says which', async () => {
    const { api, id } = await imported()
    const [, entry] = await entries(api)
    await api.send('POST', `cases/${entry?.id}/notes`, { body: { text: 'Nog eens bekeken' } })
    const { undo } = await undone(api, id)
    expect(undo).toMatchObject({ undone: 2, keptCount: 1, kept: [{ reference: 'DL-2023-0002' }] })
    expect((await entries(api)).map(({ reference }) => reference)).toEqual(['DL-2023-0002'])
  })

  it('keeps what was noted on the import meanwhile', async () => {
    const run: JobHandler = (job, context) => {
      const casesOfImport: ImportStore['casesOfImport'] = async (...asked) => {
        await context.store.transaction(async (tx) => {
          const one = await tx.registerImport(asked[0])
          if (one) await tx.putRegisterImport({ ...one, dryRun: null })
        })
        return context.store.casesOfImport(...asked)
      }
      return undoImport(job, { ...context, store: { ...context.store, casesOfImport } })
    }
    const { api, id } = await imported(testApi({ jobs: { registerImportUndo: { pace: 'long', run } } }))
    expect(await undone(api, id)).toMatchObject({ dryRun: null, undo: { state: 'done', undone: 3 } })
  })

  it('is asked for once something came in, and once', async () => {
    const api = testApi()
    const { id } = await taken(api)
    expect((await api.send('POST', `register-imports/${id}/undos`)).body.code).toBe('nothingToUndo')
    const other = await imported()
    await undone(other.api, other.id)
    expect((await other.api.send('POST', `register-imports/${other.id}/undos`)).body.code).toBe('nothingToUndo')
  })
})

it('an entry that was taken over is told of whole, with what its register did not know', async () => {
  const { api } = await imported()
  const { body } = await api.send<RegisterEntryWhole>('GET', 'register/DL-2023-0001')
  expect(body).toMatchObject({
    closedAt: null,
    containedAt: null,
    imported: { assumed: ['closedAt', 'containedAt'] },
    history: [{ type: 'caseImported', by: 'Anna (voorbeeld)' }],
  })
})
