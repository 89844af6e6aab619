/** The duty roster in the settings. */
export const duty = {
  intro:
    'Wie dienst heeft, let op nieuwe meldingen en op de klokken. De namen staan boven de meldingen en in de overdracht.',
  onlyTeamLead: 'Een teamleider maakt het rooster.',
  caption: 'Rooster vanaf vandaag',
  none: 'Er staat nog niemand in het rooster.',
  period: (from: string, until: string) => (from === until ? from : `${from} tot en met ${until}`),
  now: 'nu',
  remove: (person: string, period: string) => `${person}, ${period} weghalen`,
  removed: 'Weggehaald uit het rooster.',
  add: 'Dienst toevoegen',
  person: 'Wie',
  choose: 'Kies een collega',
  from: 'Eerste dag',
  until: 'Laatste dag',
  untilHint: 'Leeg: alleen de eerste dag.',
  thisWeekend: 'Dit weekend',
  nextWeek: 'Volgende werkweek',
  submit: 'Toevoegen',
  added: (person: string, period: string) => `${person} heeft dienst: ${period}.`,
  missing: { person: 'Kies wie dienst heeft.', from: 'Vul een dag in.', order: 'De laatste dag ligt voor de eerste.' },
}
