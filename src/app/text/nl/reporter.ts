/** Saying what kind of reporter somebody is, at the report in the inbox and at its case. */
export const reporter = {
  unknown: 'onbekend',
  change: 'Wijzig',
  changeAria: 'Wijzig wie dit meldde',
  question: 'Wie meldde dit?',
  hint: 'Kies wat deze melder voor u is. De rest van de melding blijft zoals zij binnenkwam.',
  keep: 'Bewaar',
  kept: (kind: string) => `Bewaard: de melder is ${kind}.`,
}
