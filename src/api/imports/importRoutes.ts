import * as z from 'zod'
import {
  importMappingBody,
  importRowList,
  importRowsQuery,
  registerImportBrief,
  registerImportList,
  registerImportView,
} from '../../contract/imports.ts'
import { id } from '../../contract/primitives.ts'
import { viewerOf } from '../cases/showCase.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { dryRunOf, rowsOfKind } from './dryRun.ts'
import { refusalToMap, refusalToRun, refusalToTry, refusalToUndo } from './importAbilities.ts'
import { changeImport, importAsked, newImportFrom, settled, startRun, startUndo, withMapping } from './keepImport.ts'
import { presentBrief, presentImport, presentRows } from './presentImport.ts'

const params = z.object({ id })
const shown = { 200: { description: 'The import as it now is', schema: registerImportView } }
type ImportAsk = Ask<'handleCases', { readonly id: string }>
const listed = 50

/** Taking an old register over: choose a file, say what its columns hold, try it, let it in, and take it back. */
export const importRoutes = [
  route(
    {
      id: 'getRegisterImports',
      method: 'get',
      path: '/register-imports',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Old registers that were taken over, or are about to be, the newest first',
      answers: { 200: { description: 'At most fifty', schema: registerImportList } },
    },
    async (ask) => {
      const [found, { nameOf }] = await Promise.all([ask.store.registerImports(listed), viewerOf(ask)])
      const imports = await Promise.all(found.map((one) => settled(one, ask.store)))
      return ok({ items: imports.map((one) => presentBrief(one, nameOf)) })
    },
  ),
  route(
    {
      id: 'postRegisterImport',
      method: 'post',
      path: '/register-imports',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Take in a file of an old register (CSV, XLSX or ODS, at most 25 MB); nothing becomes an entry yet',
      description:
        'The body is the content itself; what it is follows from the content. Its rows lie encrypted until they came in, at most seven days; the file itself is not kept. Columns are recognised, those that seem to name people are left out.',
      content: true,
      answers: {
        201: {
          description: 'The import, with its columns as they were recognised',
          schema: registerImportView,
          headers: ['Location'],
        },
      },
      problems: ['fileTooLarge', 'tableUnreadable'],
    },
    async (ask) => {
      const one = await newImportFrom(ask)
      return created(await view(ask, one), `/register-imports/${one.id}`)
    },
  ),
  route(
    {
      id: 'getRegisterImport',
      method: 'get',
      path: '/register-imports/{id}',
      access: 'handleCases',
      tag: 'Register',
      summary: 'One import: its columns with examples, its questions, how far it is',
      params,
      answers: { 200: { description: 'The import', schema: registerImportView } },
    },
    async (ask) => ok(await view(ask, await importAsked(ask))),
  ),
  route(
    {
      id: 'putRegisterImportMapping',
      method: 'put',
      path: '/register-imports/{id}/mapping',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Say what each column holds, and answer what was asked about dates and words',
      description: 'It is kept for the next table with the same columns as soon as rows come in by it.',
      params,
      body: importMappingBody,
      bodyExample: { source: 'Excelregister', columns: ['sourceReference', 'openedAt', null, 'summary'] },
      answers: shown,
      problems: ['fieldTwice', 'importUnderWay', 'importRowsGone'],
    },
    async (ask) => {
      const next = await withMapping(ask.store, ask.house.ports, ask.body, await importAsked(ask))
      await changeImport(
        ask,
        async (before) => {
          refuse(refusalToMap(before))
          return { ...before, ...next, mappingVersion: before.mappingVersion + 1 }
        },
        noContent,
      )
      return ok(await view(ask, await importAsked(ask)))
    },
  ),
  route(
    {
      id: 'postRegisterImportDryRun',
      method: 'post',
      path: '/register-imports/{id}/dry-runs',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Read every row and say what would become of it; nothing is kept but the counts',
      params,
      answers: shown,
      problems: ['importQuestionsOpen', 'importUnderWay', 'importRowsGone'],
    },
    async (ask) => {
      const { ports } = ask.house
      const tried = await importAsked(ask)
      refuse(refusalToTry(tried))
      const dryRun = await dryRunOf(tried, { store: ask.store, ports, now: ports.clock() })
      await changeImport(ask, async (before) => ({ ...before, dryRun }), noContent)
      return ok(await view(ask, await importAsked(ask)))
    },
  ),
  route(
    {
      id: 'getRegisterImportRows',
      method: 'get',
      path: '/register-imports/{id}/rows',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Rows as a run would read them: those that cannot come in, with why, or those with something to know',
      params,
      query: importRowsQuery,
      answers: { 200: { description: 'Some rows, in the order of the file', schema: importRowList } },
      problems: ['importRowsGone'],
    },
    async (ask) => {
      const { ports } = ask.house
      const { kind, after, limit } = ask.query
      const one = await importAsked(ask)
      if (one.fileId === null) throw new ProblemError('importRowsGone')
      const rows = await rowsOfKind(one, kind, { after, limit }, { store: ask.store, ports, now: ports.clock() })
      return ok(presentRows(rows, one, limit))
    },
  ),
  route(
    {
      id: 'postRegisterImportRun',
      method: 'post',
      path: '/register-imports/{id}/runs',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Let the rows in, in the background, as the last dry run showed',
      description: 'A row comes in once within its source, whatever the file: what came in before is passed by.',
      params,
      countsOnce: true,
      answers: {
        202: {
          description: 'The import; the job that lets the rows in stands in `run.jobId`',
          schema: registerImportBrief,
        },
      },
      problems: ['dryRunFirst', 'nothingToImport', 'importQuestionsOpen', 'importUnderWay', 'importRowsGone'],
    },
    async (ask) => {
      const { nameOf } = await viewerOf(ask)
      return changeImport(
        ask,
        async (before, writing) => {
          refuse(refusalToRun(before))
          return startRun(before, writing)
        },
        (after) => ({ ...ok(presentBrief(after, nameOf)), status: 202 }),
      )
    },
  ),
  route(
    {
      id: 'postRegisterImportUndo',
      method: 'post',
      path: '/register-imports/{id}/undos',
      access: 'handleCases',
      tag: 'Register',
      summary: 'Take the whole import back, in the background; cases that somebody worked on since stay, and are named',
      params,
      countsOnce: true,
      answers: { 202: { description: 'The import; the job stands in `undo.jobId`', schema: registerImportBrief } },
      problems: ['nothingToUndo', 'importUnderWay'],
    },
    async (ask) => {
      const { nameOf } = await viewerOf(ask)
      return changeImport(
        ask,
        async (before, writing) => {
          refuse(refusalToUndo(before))
          return startUndo(before, writing)
        },
        (after) => ({ ...ok(presentBrief(after, nameOf)), status: 202 }),
      )
    },
  ),
]

/** @throws ProblemError with the refusal, if there is one */
function refuse(refused: ReturnType<typeof refusalToRun>): void {
  if (refused) throw problemOf(refused)
}

async function view(ask: Omit<ImportAsk, 'params'>, one: Awaited<ReturnType<typeof importAsked>>) {
  const { nameOf, language } = await viewerOf(ask)
  return presentImport(one, { store: ask.store, nameOf, language, now: ask.house.ports.clock() })
}
