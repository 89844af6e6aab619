import type { Receipt } from '../../../contract/reports.ts'
import { actOnDestruction, destructionPath } from '../../mail/drawn/actOnDestruction.ts'
import { problemOf, ProblemError } from '../../client/problem.ts'
import { request } from '../../client/request.ts'
import { travel } from '../../client/transport.ts'
import { dispositionOf } from '../../client/upload.ts'
import { commonText } from '../../text/common.ts'
import { reportFormText } from '../../text/reportForm.ts'
import type { Language } from '../../text/textSet.ts'
import { localParts, readMoment, type TypedMoment } from '../../ui/fields/localMoment.ts'
import type { PublicOrganisation } from '../publicQueries.ts'
import { faultsIn, nothingTold, reportFrom, toldIn } from '../told.ts'
import { type FailedFile, type FormState, type ReportPage, reportPaths } from './reportPage.ts'

/** A file as it comes in with a form. */
export type SentFile = { readonly name: string; readonly content: ReadableStream<Uint8Array> }

/** What a browser sent with a form: its fields, and after them its files, one after the other. */
export type SentForm = { readonly field: (name: string) => string; readonly files: AsyncIterable<SentFile> }

type Asked = {
  readonly path: string
  /** Null for a page that is opened. */
  readonly sent: SentForm | null
  readonly language: Language
  /** In milliseconds since 1970. */
  readonly now: number
  /** A fresh secret for a new form. */
  readonly secret: string
}

/** A person needs longer than this, in milliseconds, to read the first question and answer it. */
const quickestPerson = 3000

const noMoment: TypedMoment = { day: '', time: '', turn: null }

/**
 * Opens a page for reporters, or does what its form asks, through the public routes of the API like everybody else.
 * @throws ProblemError for what no page of a reporter can say, such as too many requests for a page that is opened
 */
export async function actOnReportPage(asked: Asked): Promise<ReportPage> {
  const code = destructionPath.exec(asked.path)?.[1]
  if (code !== undefined) return (await actOnDestruction(code, asked.sent)) ?? { kind: 'notFound', what: 'destruction' }
  if (asked.path === reportPaths.receipt) return asked.sent ? actOnReceipt(asked.sent) : enterCode(null, null)
  const { items } = await request<{ items: PublicOrganisation[] }>('public/organisations')
  const slug = asked.path === reportPaths.form ? null : asked.path.slice(reportPaths.form.length + 1)
  const organisation = slug === null && items.length === 1 ? items[0] : items.find((each) => each.slug === slug)
  if (organisation) return asked.sent ? sendReport(asked.sent, organisation, asked) : emptyForm(organisation, asked)
  return slug === null ? { kind: 'choice', organisations: items } : { kind: 'notFound', what: 'page' }
}

const emptyForm = (organisation: PublicOrganisation, { now, secret }: Asked): FormState => ({
  kind: 'form',
  organisation,
  told: nothingTold,
  moment: noMoment,
  faults: [],
  problem: null,
  secret,
  drawnAt: now,
  asksAgain: false,
  filesAreGone: false,
})

async function sendReport(
  { field, files }: SentForm,
  organisation: PublicOrganisation,
  { now, language, secret }: Asked,
): Promise<ReportPage> {
  const told = toldIn(field)
  const turn = field('observed.turn')
  const moment: TypedMoment = {
    day: field('observed.day'),
    time: field('observed.time'),
    turn: turn === 'summer' || turn === 'winter' ? turn : null,
  }
  const [text, { moment: messages }] = await Promise.all([
    textIn(reportFormText, language),
    textIn(commonText, language),
  ])
  const observed = readMoment(moment, localParts(new Date(now)).day, { messages, dayAlone: true }).moment
  const drawnAt = Number(field('drawnAt')) || now
  const sendingSecret = /^[\w-]{22,86}$/.test(field('secret')) ? field('secret') : secret
  const back = async (why: Partial<FormState>): Promise<FormState> => ({
    kind: 'form',
    organisation,
    told,
    moment,
    faults: [],
    problem: null,
    secret: sendingSecret,
    drawnAt,
    asksAgain: false,
    filesAreGone: await hasAny(files),
    ...why,
  })

  const faults = faultsIn(told, observed, { now, text })
  if (faults.length > 0) return back({ faults })
  // The field that nobody sees is filled in by programs that fill in everything.
  const isOdd = field('website') !== '' || (field('typed') !== 'yes' && now - drawnAt < quickestPerson)
  if (isOdd && field('sure') !== 'yes') return back({ asksAgain: true })
  try {
    const { code, receivedAt } = await request<{ code: string; receivedAt: string }>(
      `public/organisations/${organisation.slug}/reports`,
      { method: 'POST', body: { ...reportFrom(told, observed), sendingSecret } },
    )
    // The report is safe from here on; what goes wrong with a file is told beside it.
    const { kept, failed } = await sendFiles(code, files)
    return { kind: 'sent', organisation, code, receivedAt, kept, failed }
  } catch (fault) {
    return back({ problem: codeOf(fault) })
  }
}

async function actOnReceipt({ field, files }: SentForm): Promise<ReportPage> {
  const code = field('code').trim()
  if (code === '') return enterCode('missing', null)
  let receipt: Receipt
  try {
    receipt = await request<Receipt>(pathOf(code))
  } catch (fault) {
    const status = fault instanceof ProblemError ? fault.problem.status : 500
    // A mistyped code has another shape or belongs to nothing: to the reporter both mean the same.
    return status === 404 || status === 400 ? enterCode('unknown', null) : enterCode(null, codeOf(fault))
  }
  const shown = {
    kind: 'receipt',
    code,
    receipt,
    done: null,
    answer: '',
    fault: null,
    problem: null,
    failed: [],
  } as const
  if (field('act') === 'answer') {
    const answer = field('answer')
    if (answer.trim() === '') return { ...shown, fault: 'answerMissing' }
    try {
      const after = await request<Receipt>(`${pathOf(code)}/answers`, { method: 'POST', body: { text: answer } })
      return { ...shown, receipt: after, done: 'answered' }
    } catch (fault) {
      return { ...shown, answer, problem: codeOf(fault) }
    }
  }
  if (field('act') === 'files') {
    const { kept, failed, receipt: after } = await sendFiles(code, files)
    if (kept.length + failed.length === 0) return { ...shown, fault: 'noFiles' }
    return { ...shown, receipt: after ?? receipt, done: kept.length > 0 ? 'filesAdded' : null, failed }
  }
  return shown
}

const enterCode = (fault: 'missing' | 'unknown' | null, problem: string | null): ReportPage => ({
  kind: 'code',
  fault,
  problem,
})

/** One file after the other, as they come in: nothing of them is gathered here. */
async function sendFiles(code: string, files: AsyncIterable<SentFile>) {
  const kept: string[] = []
  const failed: FailedFile[] = []
  let receipt: Receipt | null = null
  for await (const { name, content } of files) {
    const response = await travel(`/api/v1/${pathOf(code)}/files`, {
      method: 'POST',
      headers: new Headers({
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': dispositionOf(name),
      }),
      body: content,
      duplex: 'half',
    })
    if (response.ok) {
      kept.push(name)
      receipt = (await response.json()) as Receipt
    } else failed.push({ name, code: (await problemOf(response)).code })
  }
  return { kept, failed, receipt }
}

const pathOf = (code: string): string => `public/receipts/${encodeURIComponent(code)}`

const codeOf = (fault: unknown): string => {
  if (fault instanceof ProblemError) return fault.problem.code
  throw fault
}

const textIn = async <Text>(set: { readonly nl: Text; readonly loadEn: () => Promise<Text> }, language: Language) =>
  language === 'nl' ? set.nl : set.loadEn()

async function hasAny(files: AsyncIterable<SentFile>): Promise<boolean> {
  for await (const _ of files) return true
  return false
}
