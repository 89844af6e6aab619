import type { ProblemTexts } from '../problemCodes.ts'

/** How long things are kept, and their destruction. */
export const keepingProblems = {
  retentionTooShort: {
    title: 'De zaak wordt zo korter bewaard dan mag.',
    detail: 'De eerste dag waarop de bewaring mag eindigen staat in `inTheWay` (BIO2 5.28.01: ten minste drie jaar).',
    resolve: 'Kies een latere dag, of een wettelijke grondslag met de reden.',
  },
  onLegalHold: {
    title: 'Op deze zaak, of op een zaak met dezelfde melding, rust een bewaarplicht.',
    detail:
      'Zolang die er is, wordt er niets van de zaak en haar meldingen vernietigd; sinds wanneer, waarom en om welke zaak het gaat, staat in `inTheWay`.',
    resolve: 'Hef de bewaarplicht op, met de reden.',
  },
  notOnLegalHold: {
    title: 'Op deze zaak rust geen bewaarplicht.',
    detail: 'Er valt niets op te heffen.',
    resolve: 'Niets: de zaak volgt haar eigen bewaartermijn.',
  },
  stillKept: {
    title: 'De bewaartermijn is nog niet voorbij.',
    detail: 'De laatste dag waarop de zaak wordt bewaard staat in `inTheWay`.',
    resolve: 'Wacht tot na die dag, of kies met een wettelijke grondslag een eerdere.',
  },
  fileUnknown: {
    title: 'Dit bestand hoort hier niet bij.',
    detail: 'Er is in deze zaak of melding geen bestand met dit nummer.',
    resolve: 'Kies een bestand uit de lijst.',
  },
  fileContentGone: {
    title: 'De inhoud van dit bestand is al vernietigd.',
    detail: 'Wanneer dat gebeurde staat in `inTheWay`. De naam en de vingerafdruk blijven bewaard.',
    resolve: 'Niets.',
  },
  nothingToDestroy: {
    title: 'Er is niets meer te vernietigen.',
    detail: 'De zaak en haar meldingen bevatten geen persoonlijke gegevens meer.',
    resolve: 'Niets: het bewijs van de vernietiging staat bij de zaak.',
  },
  referenceDiffers: {
    title: 'Het kenmerk is niet dat van deze zaak.',
    detail: 'Vernietigen kan niet ongedaan worden gemaakt, daarom wordt het kenmerk nog eens gevraagd.',
    resolve: 'Typ het kenmerk van de zaak over.',
  },
} as const satisfies Partial<ProblemTexts>
