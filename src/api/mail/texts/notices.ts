import type { DutyCode } from '../../../domain/case/duties.ts'
import type { MessageLanguage } from '../../../domain/messages/message.ts'

const dutiesNl: Readonly<Record<DutyCode, string>> = {
  notifyAuthority: 'melden bij de AP',
  notifyAuthorityWpg: 'politiegegevens: melden bij de AP',
  notifyAuthorityWjsg: 'justitiële gegevens: melden bij de AP',
  cbwEarlyWarning: 'vroege waarschuwing (Cbw)',
  cbwNotification: 'incidentmelding (Cbw)',
  cbwFinalReport: 'eindverslag (Cbw)',
  answerAuthority: 'vraag van de AP beantwoorden',
  complyWithOrder: 'bevel van de AP opvolgen',
  informControllers: 'verantwoordelijken informeren',
  informSubjects: 'betrokkenen informeren',
  supplement: 'melding aanvullen',
}
const dutiesEn: Readonly<Record<DutyCode, string>> = {
  notifyAuthority: 'notify the AP',
  notifyAuthorityWpg: 'police data: notify the AP',
  notifyAuthorityWjsg: 'judicial data: notify the AP',
  cbwEarlyWarning: 'early warning (Cbw)',
  cbwNotification: 'incident notification (Cbw)',
  cbwFinalReport: 'final report (Cbw)',
  answerAuthority: 'answer the AP',
  complyWithOrder: 'comply with an order of the AP',
  informControllers: 'inform the controllers',
  informSubjects: 'inform the people',
  supplement: 'supplement the notification',
}

const hoursNl = (hours: number) => (hours === 1 ? '1 uur' : `${hours} uur`)
const hoursEn = (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`)

/** What we write to colleagues: a reference, a term and the way to the case; never what the case is about. */
export const noticeTexts = {
  nl: {
    duties: dutiesNl,
    alert: {
      subject: (left: number, reference: string) =>
        left > 0
          ? `Nog ${hoursNl(left)}: ${reference}`
          : left === 0
            ? `Termijn voorbij: ${reference}`
            : `${hoursNl(-left)} te laat: ${reference}`,
      text: (reference: string, duty: string, due: string, link: string) =>
        `${reference}: ${duty} uiterlijk ${due}.\n\n${link}\n\nNog niet klaar? Een melding die niet volledig is mag: u kunt haar later aanvullen.`,
    },
    digest: {
      subject: (day: string) => `Wat vandaag op u wacht, ${day}`,
      mine: (count: number) => `Uw open zaken met een termijn binnen 48 uur: ${count}`,
      nobodys: (count: number) => `Zaken zonder behandelaar: ${count}`,
      reports: (count: number) => `Nieuwe meldingen: ${count}`,
      callBacks: (count: number) => `Melders die op een telefoontje wachten: ${count}`,
      failed: (count: number) => `Berichten en taken die niet lukten: ${count}`,
      line: (reference: string, duty: string, due: string) => `- ${reference}: ${duty}, uiterlijk ${due}`,
    },
    export: {
      subject: 'Het register is geëxporteerd',
      text: (who: string, at: string, link: string) =>
        `${who} heeft op ${at} het register geëxporteerd. De reden staat in Dijkwacht.\n\n${link}`,
    },
    webhook: {
      subject: 'Een ander systeem krijgt geen berichten meer',
      text: (name: string, link: string) =>
        `${name} nam drie dagen lang geen bericht aan, of wil er geen meer. Dijkwacht stuurt het niets meer.\n\nZet het weer aan als het systeem werkt:\n${link}`,
    },
    stop: 'U krijgt dit bericht van Dijkwacht omdat u deze zaken behandelt of leidt.',
  },
  en: {
    duties: dutiesEn,
    alert: {
      subject: (left: number, reference: string) =>
        left > 0
          ? `${hoursEn(left)} left: ${reference}`
          : left === 0
            ? `Term over: ${reference}`
            : `${hoursEn(-left)} late: ${reference}`,
      text: (reference: string, duty: string, due: string, link: string) =>
        `${reference}: ${duty} by ${due} at the latest.\n\n${link}\n\nNot ready yet? A notification may be incomplete: you can supplement it later.`,
    },
    digest: {
      subject: (day: string) => `What waits for you today, ${day}`,
      mine: (count: number) => `Your open cases with a term within 48 hours: ${count}`,
      nobodys: (count: number) => `Cases without a handler: ${count}`,
      reports: (count: number) => `New reports: ${count}`,
      callBacks: (count: number) => `Reporters who wait for a call: ${count}`,
      failed: (count: number) => `Messages and jobs that did not succeed: ${count}`,
      line: (reference: string, duty: string, due: string) => `- ${reference}: ${duty}, by ${due}`,
    },
    export: {
      subject: 'The register was exported',
      text: (who: string, at: string, link: string) =>
        `${who} exported the register on ${at}. The reason stands in Dijkwacht.\n\n${link}`,
    },
    webhook: {
      subject: 'Another system is told nothing any more',
      text: (name: string, link: string) =>
        `${name} took no message for three days, or wants none any more. Dijkwacht sends it nothing any more.\n\nSwitch it on again when the system works:\n${link}`,
    },
    stop: 'You get this message from Dijkwacht because you handle or lead these cases.',
  },
} as const satisfies Record<MessageLanguage, unknown>
