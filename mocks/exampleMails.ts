import type { ArrivedMail } from '../src/api/mail-intake/arrivedMail.ts'
import type { ReadMail } from '../src/domain/mail/readMail.ts'
import { addHours, type Instant } from '../src/domain/time.ts'

type Example = Pick<ReadMail, 'from' | 'subject' | 'text' | 'headers'> & { readonly hoursAgo: number }

const examples: readonly Example[] = [
  {
    hoursAgo: 2.2,
    from: { name: 'Afdeling Sport (voorbeeld)', address: 'sport@waterveen.example' },
    subject: 'Automatisch antwoord: lijst met inschrijvingen',
    text: 'Ik ben tot en met maandag niet aanwezig. Voor vragen over inschrijvingen kunt u terecht bij de balie.',
    headers: [{ name: 'auto-submitted', value: 'auto-replied' }],
  },
  {
    hoursAgo: 0.7,
    from: { name: 'Wijkpanel (voorbeeld)', address: 'wijkpanel@voorbeeld.example' },
    subject: '[wijkpanel] Adressen van alle leden in de nieuwsbrief',
    text:
      'Beste mensen,\n\nIn de nieuwsbrief van vanmorgen staan de e-mailadressen van alle leden zichtbaar bovenaan. ' +
      'Kan iemand van de gemeente hiernaar kijken?\n\nGroet, een lid van het panel (voorbeeld)',
    headers: [{ name: 'list-id', value: 'Wijkpanel <wijkpanel.voorbeeld.example>' }],
  },
]

/** Messages that opened no report by themselves: an absence, and a real report that came through a list. */
export const exampleMails = (now: Instant): readonly ArrivedMail[] =>
  examples.map(({ hoursAgo, ...said }, at) => {
    const read = {
      ...said,
      to: ['datalek@waterveen.example'],
      sentAt: null,
      messageId: `<${at + 1}@voorbeeld.example>`,
      answers: [],
      attachments: [],
      unpacked: [],
    }
    const headers = `From: ${said.from?.address}\r\nSubject: ${said.subject}\r\n`
    return {
      place: { mailbox: 'datalek · mail.waterveen.example · INBOX', uidValidity: '1', uid: at + 1 },
      arrivedAt: addHours(now, -hoursAgo),
      identity: `example ${at + 1}`,
      read,
      original: new TextEncoder().encode(`${headers}\r\n${said.text}\r\n`),
      doubt: null,
    }
  })
