/** A case that came from an old register: what that said, and what it did not know. */
export const caseTakenOver = {
  takenOver: {
    title: 'Vastgelegd in het oude register',
    origin: (source: string, reference: string | null, row: string) =>
      `Overgenomen uit ${source}${reference === null ? '' : ` (${reference})`}, regel ${row}.`,
    onlyDays: 'Alleen de dag is bekend, niet het uur.',
    verdict: 'Oordeel over het risico',
    reason: 'Reden',
    authority: 'Besluit over de AP',
    subjects: 'Besluit over de betrokkenen',
    notThere: 'niet vastgelegd',
    calculatedNow: 'Wat hieronder staat, is nu berekend met de gegevens van toen.',
    summary: (verdict: string) => `oude register: ${verdict}`,
    noVerdict: 'geen oordeel',
    withoutHour: (day: string) => `${day} (uur niet bekend)`,
    clock:
      'In het oude register staat alleen de dag. De termijn telt daarom vanaf het einde van die dag. Te laat is alleen wat zeker te laat is.',
    filedOn: (day: string) => `gemeld op ${day}`,
    late: 'te laat',
    inTime: 'op tijd',
  },
}
