import type { DutyCode } from '../../../domain/case/duties.ts'
import { namesEn } from '../../../domain/names/en.ts'
import type { NoticeTexts } from './notices.nl.ts'

const { legalDuty } = namesEn
/** A mail stands by itself, so that it names the law of a term that another law has too. */
const duties: Readonly<Record<DutyCode, string>> = {
  ...legalDuty,
  cbwEarlyWarning: `${legalDuty.cbwEarlyWarning} (Cbw)`,
  cbwNotification: `${legalDuty.cbwNotification} (Cbw)`,
  cbwFinalReport: `${legalDuty.cbwFinalReport} (Cbw)`,
}

const hoursInWords = (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`)

/** What we write to colleagues, in English. */
export const noticesEn: NoticeTexts = {
  duties,
  alert: {
    subject: (left, reference) =>
      left > 0
        ? `${hoursInWords(left)} left: ${reference}`
        : left === 0
          ? `Term passed: ${reference}`
          : `${hoursInWords(-left)} late: ${reference}`,
    text: (reference, duty, due, link) => `${reference}: ${duty} no later than ${due}.\n\n${link}`,
    incomplete: 'Not ready yet? A notification may be incomplete: you can supplement it later.',
  },
  digest: {
    subject: (day) => `What waits for you today, ${day}`,
    mine: (count) => `Your open cases with a term within 48 hours: ${count}`,
    toRead: (references) => `Read as second reader: ${references.join(', ')}`,
    nobodys: (count) => `Cases without a handler: ${count}`,
    reports: (count) => `New reports: ${count}`,
    callBacks: (count) => `Reporters who wait for a call: ${count}`,
    failed: (count) => `Messages and tasks that failed: ${count}`,
    line: (reference, duty, due) => `- ${reference}: ${duty}, no later than ${due}`,
  },
  export: {
    subject: 'The register was exported',
    text: (who, at, link) => `${who} exported the register on ${at}. The reason is in Dijkwacht.\n\n${link}`,
  },
  webhook: {
    subject: 'Another system gets no messages any more',
    text: (name, link) =>
      `${name} took no message for three days, or wants none any more. Dijkwacht sends it nothing more.\n\nSwitch it on again when the system works:\n${link}`,
  },
  why: {
    deadlineAlert: 'You get this message from Dijkwacht because you handle this case, can handle it, or lead the team.',
    digest: 'You get this message from Dijkwacht because you handle cases.',
    exportAnnounced: 'You get this message from Dijkwacht because you lead the team.',
    webhookDisabled: 'You get this message from Dijkwacht because you administer it.',
  },
}
