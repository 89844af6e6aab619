import { countIn } from '../plural.ts'

const count = countIn('nl')

/** What is done from the worklist with rows and columns: fetched when somebody first does it. */
export const worklistActs = {
  columnsHint: 'Sleep een kolom naar een andere plaats, of gebruik de knoppen. De zaak staat altijd vooraan.',
  columnsReset: 'Terug naar de gewone kolommen',
  columnEarlier: (column: string) => `${column} naar voren`,
  columnLater: (column: string) => `${column} naar achteren`,
  columnMoved: (column: string, place: number, all: number) => `${column} staat nu op plaats ${place} van ${all}.`,
  detail: {
    note: 'Laatste notitie',
    noNote: 'Nog geen notitie.',
    noteDestroyed: 'De tekst van deze notitie is vernietigd, of niet voor uw rol.',
    wrote: (name: string, moment: string) => `${name}, ${moment}`,
    tasks: 'Open taken',
    noTasks: 'Geen open taken.',
    data: 'Gegevens',
    open: (reference: string) => `${reference} openen`,
  },
  bulk: {
    label: 'Gekozen zaken',
    chosen: (n: number) => `${n} gekozen`,
    wholePage: (all: string) => `alleen deze pagina; de hele lijst telt ${all} zaken`,
    take: 'Aan mij',
    assign: 'Toewijzen…',
    assignTitle: (n: number) => `${n} zaken toewijzen`,
    merge: 'Samenvoegen…',
    mergeNeedsTwo: 'Kies minstens twee zaken om samen te voegen.',
    mergeTitle: (n: number) => `${n} zaken samenvoegen`,
    mergeInto: 'Welke zaak blijft?',
    mergeHint:
      'De andere zaken worden afgesloten; hun meldingen gaan mee. De klok van de vroegste kennisname telt. U kunt dit 24 uur lang ongedaan maken.',
    mergeReason: 'Waarom zijn zij hetzelfde lek?',
    mergeReasonMissing: 'Vul in waarom.',
    mergeAct: 'Samenvoegen',
    merged: (n: number, into: string) => `${count(n, 'zaak ging', 'zaken gingen')} op in ${into}.`,
    mergeUndone: 'Meteen ongedaan gemaakt.',
    export: 'Exporteren…',
    exportTitle: (n: number) => `${count(n, 'zaak', 'zaken')} exporteren`,
    purpose: 'Waarvoor?',
    purposeHint: 'Wie exporteert en waarvoor, wordt vastgelegd.',
    purposeMissing: 'Vul in waarvoor.',
    exportAct: 'CSV opslaan',
    exported: (n: number) => `${count(n, 'zaak is', 'zaken zijn')} geëxporteerd.`,
    clear: 'Keuze wissen',
    cleared: 'Er is niets meer gekozen.',
    outcome: (done: number, failed: number) => (failed === 0 ? `${done} gelukt` : `${done} gelukt, ${failed} niet`),
    close: 'Sluiten',
  },
}
