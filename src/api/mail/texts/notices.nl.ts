import type { DutyCode } from '../../../domain/case/duties.ts'
import { namesNl } from '../../../domain/names/nl.ts'

const { legalDuty } = namesNl
/** A mail stands by itself, so that it names the law of a term that another law has too. */
const duties: Readonly<Record<DutyCode, string>> = {
  ...legalDuty,
  cbwEarlyWarning: `${legalDuty.cbwEarlyWarning} (Cbw)`,
  cbwNotification: `${legalDuty.cbwNotification} (Cbw)`,
  cbwFinalReport: `${legalDuty.cbwFinalReport} (Cbw)`,
}

const hoursInWords = (hours: number) => (hours === 1 ? '1 uur' : `${hours} uur`)

/**
 * What we write to colleagues, in Dutch: a reference, a term and the way to the case; never what the case is about.
 */
export const noticesNl = {
  duties,
  alert: {
    subject: (left: number, reference: string): string =>
      left > 0
        ? `Nog ${hoursInWords(left)}: ${reference}`
        : left === 0
          ? `Termijn voorbij: ${reference}`
          : `${hoursInWords(-left)} te laat: ${reference}`,
    text: (reference: string, duty: string, due: string, link: string) =>
      `${reference}: ${duty} uiterlijk ${due}.\n\n${link}`,
    incomplete: 'Nog niet klaar? Een melding die niet volledig is mag: u kunt haar later aanvullen.',
  },
  digest: {
    subject: (day: string) => `Wat vandaag op u wacht, ${day}`,
    mine: (count: number) => `Uw open zaken met een termijn binnen 48 uur: ${count}`,
    toRead: (references: readonly string[]) => `Lees als tweede lezer: ${references.join(', ')}`,
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
  why: {
    deadlineAlert: 'U krijgt dit bericht van Dijkwacht omdat u deze zaak behandelt, kunt behandelen of leidt.',
    digest: 'U krijgt dit bericht van Dijkwacht omdat u zaken behandelt.',
    exportAnnounced: 'U krijgt dit bericht van Dijkwacht omdat u het team leidt.',
    webhookDisabled: 'U krijgt dit bericht van Dijkwacht omdat u het beheert.',
  },
}
export type NoticeTexts = typeof noticesNl
