import * as z from 'zod'
import {
  answerBody,
  publicOrganisation,
  publicOrganisations,
  publicReportBody,
  receipt,
  receiptGiven,
} from '../../contract/reports.ts'
import { answerQuestion, receiveReport } from '../../domain/report/decideOnReport.ts'
import type { Instant } from '../../domain/time.ts'
import { lockCase, refreshSearch } from '../cases/caseStream.ts'
import { created, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { Organisation } from '../ports.ts'
import { acknowledgeReporter } from '../mail/acknowledge.ts'
import { ProblemError } from '../problems.ts'
import { type LoadedReport, lockReport, newReport } from '../reports/reportStream.ts'
import { decidedOnReport } from '../reports/writeReport.ts'
import { writeOnce, type Writing } from '../writing.ts'
import { presentReceipt } from './presentReceipt.ts'
import { admit, codeParams, type PublicAsk, receiptCalled, writeAsk } from './publicAsk.ts'
import { receiptCodeFrom, receiptCodeTyped } from './receiptCode.ts'
import { newlyTold } from './sentAgain.ts'

const slugParams = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,64}$/) })

export const publicRoutes = [
  route(
    {
      id: 'getPublicOrganisations',
      method: 'get',
      path: '/public/organisations',
      access: 'public',
      tag: 'Public',
      summary: 'The organisations to which a leak can be reported here',
      answers: { 200: { description: 'By name', schema: publicOrganisations } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('read', ask)
      const items = await ask.house.ports.store.organisations()
      return ok({ items: items.map(presentOrganisation) })
    },
  ),
  route(
    {
      id: 'getPublicOrganisation',
      method: 'get',
      path: '/public/organisations/{slug}',
      access: 'public',
      tag: 'Public',
      summary: 'Where and when a leak can be reported',
      params: slugParams,
      answers: { 200: { description: 'The organisation', schema: publicOrganisation } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('read', ask)
      return ok(presentOrganisation(await organisationCalled(ask.params.slug, ask)))
    },
  ),
  route(
    {
      id: 'postPublicReport',
      method: 'post',
      path: '/public/organisations/{slug}/reports',
      access: 'public',
      tag: 'Public',
      summary: 'Report a leak, without an account',
      description:
        'The answer carries a receipt code. It is shown once and kept nowhere: with it the reporter follows what becomes of the report.',
      params: slugParams,
      body: publicReportBody,
      bodyExample: { description: 'Ik kreeg een brief die voor mijn buren is', ongoing: 'unknown' },
      answers: {
        201: { description: 'Received; keep the code', schema: receiptGiven, headers: ['Location'] },
      },
      problems: ['tooManyAttempts', 'inTheFuture'],
    },
    async (ask) => {
      admit('report', ask)
      const { house, params } = ask
      const { sendingSecret, ...told } = ask.body
      const organisation = await organisationCalled(params.slug, ask)
      return writeOnce(writeAsk(ask, organisation), async (writing) => {
        const { now, ports, tx } = writing
        const code = await receiptCodeFrom(sendingSecret ?? ports.newSecret(), ports.hash)
        const codeHash = await ports.hash(receiptCodeTyped(code))
        const given = (receivedAt: Instant) => created({ code, receivedAt }, `/public/receipts/${code}`)
        // Known by its receipt, and not by an answer that we kept: that would carry the code.
        const before = await tx.reportOfReceipt(codeHash)
        const known = before && (await lockReport(writing, before))
        if (known) {
          // Who goes back, changes something and sends the form again has told us more, not again.
          const more = known.report.destroyedAt === null ? newlyTold(told, known.report, ask.language) : null
          const isSaid = known.report.conversation.some(({ text }) => text === more)
          if (more !== null && !isSaid) await addAnswer(more, known, writing)
          return given(known.report.receivedAt)
        }
        const { report } = await decidedOnReport(writing, newReport(house.ports.newId()), () =>
          receiveReport({ channel: 'form', receivedAt: now, sourceReference: null, ...told }, writing),
        )
        await tx.putReceipt(codeHash, report.id)
        await acknowledgeReporter(writing, report, ask.language)
        return given(now)
      })
    },
  ),
  route(
    {
      id: 'getReceipt',
      method: 'get',
      path: '/public/receipts/{code}',
      access: 'public',
      tag: 'Public',
      summary: 'What became of a report, by its receipt code',
      params: codeParams,
      answers: { 200: { description: 'How far it is, and what was asked', schema: receipt } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('read', ask)
      const { store, reportId } = await receiptCalled(ask.params.code, ask)
      return ok(await presentReceipt(reportId, store))
    },
  ),
  route(
    {
      id: 'postReceiptAnswer',
      method: 'post',
      path: '/public/receipts/{code}/answers',
      access: 'public',
      tag: 'Public',
      summary: 'Answer a question about a report, by its receipt code',
      params: codeParams,
      body: answerBody,
      bodyExample: { text: 'Het ging om één brief' },
      answers: { 201: { description: 'How far it is, and what was asked', schema: receipt } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('answer', ask)
      const { organisation, reportId } = await receiptCalled(ask.params.code, ask)
      return writeOnce(writeAsk(ask, organisation), async (writing) => {
        const loaded = await lockReport(writing, reportId)
        if (!loaded) throw new ProblemError('notFound')
        await addAnswer(ask.body.text, loaded, writing)
        return created(await presentReceipt(reportId, writing.tx))
      })
    },
  ),
]

/** Adds what a reporter says to their report, and to what is found in its case. */
async function addAnswer(text: string, known: LoadedReport, writing: Writing): Promise<void> {
  const { report } = await decidedOnReport(writing, known, () => answerQuestion({ text }))
  const breach = report.caseId === null ? null : await lockCase(writing, report.caseId)
  if (breach) await refreshSearch(writing, breach)
}

const presentOrganisation = ({ name, slug, deskHours, deskPhone, houseStyle }: Organisation) => ({
  name,
  slug,
  deskHours,
  deskPhone,
  houseStyle,
})

async function organisationCalled(slug: string, { house }: PublicAsk): Promise<Organisation> {
  const found = await house.ports.store.organisationBySlug(slug)
  if (!found) throw new ProblemError('notFound')
  return found
}
