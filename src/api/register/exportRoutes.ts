import * as z from 'zod'
import { id } from '../../contract/primitives.ts'
import {
  registerExport,
  registerExportBody,
  registerExportMade,
  type RegisterExportMade,
  registerExportsMade,
  registerExportsQuery,
} from '../../contract/register.ts'
import { beginsQuarter } from '../../domain/register/publishable.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { viewerOf } from '../cases/showCase.ts'
import type { RegisterExport } from '../ports/exports.ts'
import { type Answer, basePath, ok } from '../http/answer.ts'
import { fault } from '../http/faults.ts'
import { type Ask, route } from '../http/route.ts'
import { orderNotice } from '../mail/sendNotice.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { Person, Principal } from '../ports/identity.ts'
import { ProblemError } from '../problems.ts'
import type { Shown } from '../shown.ts'
import { odsType } from '../spreadsheets/odsFile.ts'
import { writeOnce, type Writing } from '../writing.ts'
import { auditRegister } from './auditRegister.ts'
import { exportFile } from './exportFiles.ts'
import { exportOwner, exportsAreKeptForHours, isOver } from './exportJob.ts'
import { filterAsked } from './filterAsked.ts'

const tag = 'Register'
const access = 'exportRegister'
const params = z.object({ id })
type Body = z.output<typeof registerExportBody>

/** What leaves the register as a file, and who took it along. */
export const exportRoutes = [
  route(
    {
      id: 'postRegisterExport',
      method: 'post',
      path: '/register-exports',
      access,
      tag,
      summary: 'Export the register, with its purpose; who exported it and why is kept, and told to the team leads',
      body: registerExportBody,
      bodyExample: { format: 'csv', which: 'all', purpose: 'Verzoek van de AP' },
      countsOnce: true,
      answers: {
        200: {
          description:
            'The whole register: CSV (UTF-8, semicolons), ODS in the language asked for, both with formulas neutralised, or JSON, exact',
          schema: registerExport,
          other: ['text/csv', odsType],
        },
        202: { description: 'It is made in the background', schema: registerExportMade, headers: ['Location'] },
      },
    },
    async (ask) => {
      const { store, body, principal, language } = ask
      mustFit(body, language)
      const { nameOf } = await viewerOf(ask)
      const answer = await ordered(ask, nameOf)
      if (body.inBackground) return answer
      const made = await store.registerExport(idIn(answer))
      if (!made) throw new ProblemError('notFound')
      const { name: organisation } = await store.organisation()
      const source = { store, filter: filterAsked(body, made.at), nameOf, now: made.at }
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="${fileName(made)}"` },
        ...exportFile(made, source, { organisation, by: nameOf(principal), purpose: body.purpose }),
      }
    },
  ),
  route(
    {
      id: 'getRegisterExports',
      method: 'get',
      path: '/register-exports',
      access,
      tag,
      summary: 'Who took the register along, when, and why',
      query: registerExportsQuery,
      answers: { 200: { description: 'One page, the newest first', schema: registerExportsMade } },
    },
    async (ask) => {
      const { limit, cursor } = ask.query
      const [page, { nameOf }] = await Promise.all([
        ask.store.registerExports({ limit, cursor: cursor ?? null }),
        viewerOf(ask),
      ])
      const now = ask.house.ports.clock()
      return ok({ ...page, items: page.items.map((made) => presentExport(made, ask.principal, nameOf, now)) })
    },
  ),
  route(
    {
      id: 'getRegisterExport',
      method: 'get',
      path: '/register-exports/{id}',
      access,
      tag,
      summary: 'One export, and whether its file is ready',
      params,
      answers: { 200: { description: 'The export', schema: registerExportMade } },
    },
    async (ask) => {
      const made = await ask.store.registerExport(ask.params.id)
      if (!made) throw new ProblemError('notFound')
      const { nameOf } = await viewerOf(ask)
      return ok(presentExport(made, ask.principal, nameOf, ask.house.ports.clock()))
    },
  ),
  route(
    {
      id: 'getRegisterExportContent',
      method: 'get',
      path: '/register-exports/{id}/content',
      access,
      tag,
      summary: 'The file that was made in the background, for a day, for whoever ordered it',
      params,
      answers: { 200: { description: 'The file', other: ['text/csv', odsType, 'application/json'] } },
      problems: ['exportNotReady', 'exportGone'],
    },
    (ask) => contentOf(ask),
  ),
]

type ExportAsk = Ask<typeof access, unknown, unknown, Body>

/** What is published is whole quarters: of a choice within one the difference to the whole would tell small numbers. */
function mustFit({ version, ...body }: Body, language: ExportAsk['language']): void {
  if (version === 'whole') return
  const free = ['format', 'which', 'purpose', 'openedFrom', 'openedBefore', 'inBackground']
  const others = Object.entries(body).filter(([name, value]) => value !== undefined && !free.includes(name))
  const broken = (['openedFrom', 'openedBefore'] as const).filter((name) => !beginsQuarter(body[name] ?? '0000-01-01'))
  const errors = [
    ...others.map(([name]) => fault('body', `/${name}`, 'unknownField', language)),
    ...broken.map((name) => fault('body', `/${name}`, 'noQuarterDay', language)),
  ]
  if (errors.length > 0) throw new ProblemError('invalidInput', { errors })
}

/** Keeps who takes what along and why, once for each request, and answers that. */
async function ordered(ask: ExportAsk, nameOf: NameOf): Promise<Answer> {
  const { house, principal } = ask
  const [organisation, people] = await Promise.all([
    house.directory.organisation(principal.organisation),
    house.directory.people(principal.organisation),
  ])
  const leads = [...people.values()].filter(
    (person) => person.active && person.roles.includes('team-lead') && person.id !== principal.id,
  )
  return writeOnce({ ...ask, by: principal, organisation }, async (writing) => {
    const made = await keep(ask, writing, leads)
    return {
      status: 202,
      json: presentExport(made, principal, nameOf, writing.now),
      headers: { Location: `${basePath}/register-exports/${made.id}` },
    }
  })
}

/** Which export an answer is about, whether it was made now or kept from before. */
function idIn(answer: Answer): string {
  const made: unknown =
    'json' in answer ? answer.json : JSON.parse(typeof answer.content === 'string' ? answer.content : '')
  return (made as RegisterExportMade).id
}

/** Keeps the export, orders the job where there is one, and tells the team leads. */
async function keep(
  { principal, body, language }: ExportAsk,
  { tx, ports, now }: Writing,
  leads: readonly Person[],
): Promise<RegisterExport> {
  const { format, version, purpose, inBackground, ...asked } = body
  const by = { kind: principal.kind, id: principal.id }
  const exportId = ports.newId()
  const job = inBackground
    ? await tx.orderJob({ kind: 'registerExport', subject: null, data: { export: exportId }, by })
    : null
  const made: RegisterExport = {
    id: exportId,
    by,
    at: now,
    purpose,
    format,
    version,
    language,
    asked: JSON.parse(JSON.stringify(asked)) as Record<string, unknown>,
    job,
    file: null,
  }
  await tx.putRegisterExport(made)
  await auditRegister(tx, principal, now, { what: 'export', id: purpose })
  for (const lead of leads)
    await orderNotice(tx, { notice: 'exportAnnounced', to: lead.id, key: exportId, data: { export: exportId }, by })
  return made
}

/** @throws ProblemError notFound for somebody else's too */
async function contentOf({
  store,
  house,
  principal,
  params: { id: asked },
}: Ask<typeof access, { readonly id: string }>): Promise<Answer> {
  const made = await store.registerExport(asked)
  if (!made?.job || made.by.id !== principal.id) throw new ProblemError('notFound')
  if (!made.file) throw new ProblemError('exportNotReady')
  const now = house.ports.clock()
  const content = isOver(made.file, now) ? null : await store.fileContent(made.file.id, exportOwner(made.id))
  if (!content) throw new ProblemError('exportGone')
  await store.transaction((tx) => auditRegister(tx, principal, now, { what: 'read', id: made.id }))
  return {
    status: 200,
    content,
    type: { csv: 'text/csv; charset=utf-8', ods: odsType, json: 'application/json' }[made.format],
    headers: {
      'Content-Disposition': `attachment; filename="${fileName(made)}"`,
      'Content-Length': String(made.file.size),
    },
  }
}

const fileName = ({ at, format, version }: RegisterExport): string =>
  `${version === 'whole' ? 'register' : 'register-openbaar'}-${at.slice(0, 10)}.${format}`

const presentExport = (
  { id: own, by, at, purpose, format, version, job, file }: RegisterExport,
  principal: Principal,
  nameOf: NameOf,
  now: Instant,
): Shown<RegisterExportMade> => ({
  id: own,
  by: { id: by.id, name: nameOf(by), mine: by.id === principal.id },
  at,
  purpose,
  format,
  version,
  job,
  file: file && {
    size: file.size,
    sha256: file.sha256,
    readyAt: file.readyAt,
    until: addHours(file.readyAt, exportsAreKeptForHours),
    there: !isOver(file, now),
  },
})
