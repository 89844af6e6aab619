import { countIn } from '../plural.ts'

const count = countIn('nl')

/** Words that the general components need, whatever they are used for. */
export const common = {
  optional: 'niet verplicht',
  close: 'Sluiten',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt.',
  change: 'Wijzigen',
  day: 'Dag',
  dayShape: 'dd-mm-jjjj',
  unreadableDay: 'Vul een bestaande dag in, zoals 1-12-2026.',
  time: 'Tijd',
  timeShape: 'uu:mm',
  error: 'Fout',
  errorSummary: (n: number) => `Er ${n === 1 ? 'staat' : 'staan'} nog ${count(n, 'fout', 'fouten')} in`,
  saving: 'Bezig met bewaren…',
  savedAt: (time: string) => `Bewaard ${time}`,
  notSaved: (because: string) => `Niet bewaard: ${because}`,
  savedOffline: 'Geen verbinding. Wat u typt, blijft staan en wordt verstuurd zodra de verbinding terug is.',
  loading: 'Bezig met laden…',
  remove: (what: string) => `${what} weghalen`,
  clearAll: 'Alles wissen',
  selectAll: 'Alle regels op deze pagina kiezen',
  selectRow: (name: string) => `${name} kiezen`,
  tools: 'Filters en kolommen',
  unfold: 'Openvouwen',
  unfoldRow: (name: string) => `Meer over ${name}`,
  sortBy: 'Sorteren op',
  sortedAscending: (column: string) => `${column}, oplopend gesorteerd`,
  sortedDescending: (column: string) => `${column}, aflopend gesorteerd`,
  unsorted: (column: string) => `${column}, sorteren`,
  summerTime: 'zomertijd (+02:00)',
  winterTime: 'wintertijd (+01:00)',
  alert: { info: 'Let op', warning: 'Waarschuwing', error: 'Fout', success: 'Gelukt' },
  moment: {
    dayMissing: 'Vul een dag in.',
    timeMissing: 'Vul een tijd in, zoals 14:10.',
    unreadable: 'Vul een bestaande dag en tijd in, zoals 20-11-2026 en 14:10.',
    notExisting: (time: string) =>
      `${time} bestaat niet op deze dag: om 02:00 ging de klok naar 03:00. Vul een andere tijd in.`,
    whichHour: (time: string) => `${time} kwam die nacht twee keer voor. Welke bedoelt u?`,
    whichHourHint:
      'Om 03:00 ging de klok terug naar 02:00. De eerste keer (zomertijd) ligt een uur vroeger en geeft de vroegste uiterste datum.',
    whichHourMissing: 'Kies zomertijd of wintertijd.',
  },
  gauge: {
    elapsed: (elapsed: string, whole: string) => `${elapsed} van ${whole} verstreken`,
    left: (left: string) => `nog ${left}`,
    late: (late: string) => `${late} te laat`,
    met: (elapsed: string) => `op tijd klaar na ${elapsed}`,
    metLate: (elapsed: string, late: string) => `klaar na ${elapsed}, ${late} te laat`,
    provisional: 'voorlopige termijn',
    mark: (label: string, after: string) => `${label} na ${after}`,
  },
}
