import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { DutyCode } from '../../domain/case/duties.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { MessageLanguage } from '../../domain/messages/message.ts'
import { messageSettingsOf } from '../../domain/messages/settings.ts'
import { addHours, dayOf, hoursBetween, type Instant } from '../../domain/time.ts'
import type { JobContext } from '../jobs/jobHandler.ts'
import { dayInWords, momentInWords } from './compose.ts'
import { mailerOf } from './postOffice.ts'
import type { Notice } from './notices.ts'
import { noticesEn } from './texts/notices.en.ts'
import { noticesNl, type NoticeTexts } from './texts/notices.nl.ts'

const texts: Readonly<Record<MessageLanguage, NoticeTexts>> = { nl: noticesNl, en: noticesEn }
type Written = { readonly subject: string; readonly text: string }

/** The words of a notice as things stand now, in the language of its reader; null when there is nothing to say. */
export async function writeNotice(
  job: BackgroundJob,
  notice: Notice,
  context: JobContext,
  language: MessageLanguage,
): Promise<Written | null> {
  const text = texts[language]
  const written = await writers[notice](job, context, { text, language })
  return written && { ...written, text: `${written.text}\n\n${text.why[notice]}\n` }
}

type Reader = { readonly text: NoticeTexts; readonly language: MessageLanguage }
type Writer = (job: BackgroundJob, context: JobContext, reader: Reader) => Promise<Written | null>

const writers: Readonly<Record<Notice, Writer>> = {
  deadlineAlert: async ({ subject, data }, { store, ports, organisation, now }, { text, language }) => {
    const [summary] = subject ? await store.summaries([subject.id]) : []
    // Filed, corrected or closed meanwhile: this term no longer runs.
    if (!summary?.dueAt || summary.dueAt !== data['dueAt']) return null
    // It waited for a mail server until a later warning of this term was due: that one is enough.
    const { alertHoursBefore, alertHoursAfter } = messageSettingsOf(organisation)
    const last = alertMoments(summary.dueAt, alertHoursBefore, alertHoursAfter).findLast(({ at }) => at <= now)
    if (last && last.hoursLeft < Number(data['hoursLeft'])) return null
    const hours = hoursBetween(now, summary.dueAt)
    const left = hours > 0 ? Math.max(1, Math.round(hours)) : Math.min(0, Math.round(hours))
    const said = text.alert.text(
      summary.reference,
      dutyOf(summary, text),
      momentInWords(summary.dueAt, language),
      caseLink(summary, mailerOf({ ports, now }).pages),
    )
    return {
      subject: text.alert.subject(left, summary.reference),
      text: mayBeIncomplete.has(dutyCodeOf(summary)) ? `${said}\n\n${text.alert.incomplete}` : said,
    }
  },

  digest: async ({ data, orderedAt }, { store, ports, now }, { text, language }) => {
    // What waited yesterday is no news today, and today has its own.
    if (dayOf(orderedAt) !== dayOf(now)) return null
    const { pages } = mailerOf({ ports, now })
    const me = String(data['to'])
    const open = {
      me,
      searchRestricted: false,
      sort: 'deadline',
      descending: false,
      limit: 20,
      cursor: null,
      now,
    } as const
    const [mine, toRead, counts, reports, waiting, jobs] = await Promise.all([
      store.findCases({ ...open, view: 'mine', dueBefore: addHours(now, 48) }),
      store.findCases({ ...open, view: 'team', waitingFor: 'secondReader', readableBy: me }),
      store.countCases({ me, searchRestricted: false, now }),
      store.countReports({ state: 'open', searchRestricted: false, now }),
      store.countReports({ state: 'open', callBack: true, searchRestricted: false, now }),
      store.countJobs(),
    ])
    const lines = [
      mine.items.length > 0 && text.digest.mine(mine.items.length),
      ...mine.items.map((summary) =>
        text.digest.line(summary.reference, dutyOf(summary, text), momentInWords(summary.dueAt ?? now, language)),
      ),
      toRead.items.length > 0 && text.digest.toRead(toRead.items.map(({ reference }) => reference)),
      counts.views.unassigned > 0 && text.digest.nobodys(counts.views.unassigned),
      reports.open > 0 && text.digest.reports(reports.open),
      waiting.matching > 0 && text.digest.callBacks(waiting.matching),
      jobs.failed > 0 && text.digest.failed(jobs.failed),
    ].filter((line) => line !== false)
    if (lines.length === 0) return null
    return {
      subject: text.digest.subject(dayInWords(now, language)),
      text: [...lines, '', `${pages}/werklijst`].join('\n'),
    }
  },

  webhookDisabled: async ({ data }, { store, ports, now }, { text }) => {
    const webhook = await store.webhook(String(data['webhook']))
    // Somebody looked already.
    if (webhook?.state !== 'disabled') return null
    return {
      subject: text.webhook.subject,
      text: text.webhook.text(webhook.name, `${mailerOf({ ports, now }).pages}/instellingen?deel=koppelingen`),
    }
  },

  exportAnnounced: async ({ orderedAt, orderedBy }, { ports, directory, organisation, now }, { text, language }) => {
    const nameOf = await directory.names(organisation.id, language)
    return {
      subject: text.export.subject,
      text: text.export.text(
        nameOf(orderedBy),
        momentInWords(orderedAt, language),
        `${mailerOf({ ports, now }).pages}/register`,
      ),
    }
  },
}

const dutyCodeOf = ({ dueFor }: CaseSummary): DutyCode => dueFor ?? 'notifyAuthority'
const dutyOf = (summary: CaseSummary, { duties }: NoticeTexts): string => duties[dutyCodeOf(summary)]
/** What one may do in phases (art. 33 lid 4 AVG and its likes; the steps of the Cbw). */
const mayBeIncomplete: ReadonlySet<DutyCode> = new Set([
  'notifyAuthority',
  'notifyAuthorityWpg',
  'notifyAuthorityWjsg',
  'cbwEarlyWarning',
  'cbwNotification',
])
const caseLink = ({ reference }: { readonly reference: string }, pages: string): string => `${pages}/zaken/${reference}`

/** The moments at which an alert is due for a deadline, and how many hours were left then; after it the hours are negative. */
export const alertMoments = (
  dueAt: Instant,
  before: readonly number[],
  after: readonly number[],
): readonly { readonly at: Instant; readonly hoursLeft: number }[] =>
  [...before, ...after.map((hours) => -hours)]
    .map((hoursLeft) => ({ at: addHours(dueAt, -hoursLeft), hoursLeft }))
    .toSorted((a, b) => b.hoursLeft - a.hoursLeft)
