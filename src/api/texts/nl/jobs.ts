import type { ProblemTexts } from '../problemCodes.ts'

/** Work in the background, and messages. */
export const jobsProblems = {
  addressMissing: {
    title: 'De melder heeft geen e-mailadres gegeven.',
    detail: 'Zonder adres kan er geen bericht naar de melder.',
    resolve: 'Bel de melder, of vraag een adres.',
  },
  linkMissing: {
    title: 'In de tekst ontbreekt de link.',
    detail: 'Zonder de link kan de ontvanger niet verklaren dat alles is vernietigd.',
    resolve: 'Zet de link terug in de tekst, zoals die in `inTheWay` staat.',
  },
  jobEnded: {
    title: 'Deze taak loopt niet meer.',
    detail: 'De taak is klaar, mislukt of al gestopt.',
    resolve: 'Niets: er valt niets te stoppen.',
  },
  jobMustRun: {
    title: 'Deze taak kan niet worden gestopt.',
    detail: 'De taak vernietigt een bestand waarvan de termijn voorbij is.',
    resolve: 'Niets: maak het bestand opnieuw als het nog nodig is.',
  },
  jobUnderWay: {
    title: 'Deze taak is niet mislukt of gestopt.',
    detail: 'Alleen wat mislukte, gestopt is of na een fout wacht, kan opnieuw.',
    resolve: 'Wacht tot de taak klaar is, of stop hem eerst.',
  },
  mailingStopped: {
    title: 'Deze verzending is gestopt.',
    detail: 'De e-mails die nog moesten gaan, zijn daarmee vervallen.',
    resolve: 'Verstuur de brief opnieuw per e-mail: die gaat alleen naar wie hem nog niet heeft.',
  },
} satisfies Partial<ProblemTexts>
