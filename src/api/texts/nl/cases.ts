import type { ProblemTexts } from '../problemCodes.ts'

/** The work in a case and between cases. */
export const casesProblems = {
  caseClosed: {
    title: 'Deze zaak is afgesloten.',
    detail: 'Een afgesloten zaak neemt dit niet meer op.',
    resolve: 'Heropen de zaak, met de reden.',
  },
  caseNotClosed: {
    title: 'Deze zaak is niet afgesloten.',
    detail: 'Alleen een afgesloten zaak kan worden heropend.',
    resolve: 'Werk verder in de zaak zoals zij is.',
  },
  missingForAct: {
    title: 'Er ontbreekt nog iets dat hiervoor nodig is.',
    detail: 'Wat ontbreekt staat in `inTheWay`, met de plaats waar het hoort.',
    resolve: 'Vul aan wat ontbreekt en probeer het opnieuw.',
  },
  earlierVersion: {
    title: 'U bekijkt de zaak zoals zij eerder was.',
    detail: 'Vastleggen kan alleen in de zaak zoals zij nu is.',
    resolve: 'Ga terug naar de huidige versie.',
  },
  reasonRequired: {
    title: 'Hier hoort een reden bij.',
    detail: 'Waarvoor staat in `inTheWay`.',
    resolve: 'Schrijf op waarom.',
  },
  numbersWentDown: {
    title: 'Het aantal wordt kleiner dan het was.',
    detail: 'Een kleiner aantal betrokkenen vraagt een toelichting in `numbersNote`.',
    resolve: 'Schrijf op waarom het aantal kleiner is.',
  },
  taskUnknown: {
    title: 'Deze taak is er niet.',
    detail: 'De zaak kent geen taak met dit nummer.',
    resolve: 'Kies een taak die bij de zaak staat.',
  },
  taskNotOpen: {
    title: 'Deze taak is al klaar of vervallen.',
    detail: 'Een taak eindigt één keer.',
    resolve: 'Maak zo nodig een nieuwe taak.',
  },
  dpoIsNoHandler: {
    title: 'De FG kan geen behandelaar zijn.',
    detail: 'De FG adviseert onafhankelijk en beslist niet (AVG art. 38 lid 6).',
    resolve: 'Kies een privacy officer of teamleider.',
  },
  notTheProcessor: {
    title: 'Dit kan alleen als wij verwerker zijn.',
    detail: 'In deze zaak zijn wij verwerkingsverantwoordelijke.',
    resolve: 'Neem de besluiten over de AP en de betrokkenen.',
  },
  sentInThisCase: {
    title: 'Uit deze zaak is al iets verstuurd.',
    detail: 'Een melding bij de AP of een bericht aan betrokkenen blijft staan in de zaak waarin het is vastgelegd.',
    resolve: 'Voeg de andere zaak bij deze, of koppel de twee.',
  },
  caseMergedAway: {
    title: 'Deze zaak is samengevoegd met een andere.',
    detail: 'De meldingen gingen mee naar de zaak in `inTheWay`.',
    resolve: 'Ga daar verder, of splits ze daar af: zij krijgen dan een eigen zaak.',
  },
  caseNotMerged: {
    title: 'Deze zaak is niet samengevoegd met een andere.',
    detail: 'Alleen samenvoegen kan zo ongedaan worden gemaakt.',
    resolve: 'Bekijk de zaak zoals zij nu is.',
  },
  mergerTooLongAgo: {
    title: 'Het samenvoegen is langer dan 24 uur geleden.',
    detail: 'Wanneer het was en in welke zaak staat in `inTheWay`.',
    resolve: 'Splits de meldingen af in de zaak die verderging: zij krijgen dan een eigen zaak.',
  },
  mergerFollowed: {
    title: 'Op het samenvoegen is al voortgebouwd.',
    detail:
      'In de zaak die verderging is sindsdien iets besloten, verstuurd, gesplitst of samengevoegd, of zij is afgesloten. Wat het is staat in `inTheWay`.',
    resolve: 'Trek het besluit daar in of heropen de zaak daar. Kan dat niet, splits dan de meldingen daar af.',
  },
  sameCase: {
    title: 'Dit is dezelfde zaak.',
    detail: 'Een zaak kan niet met zichzelf worden verbonden.',
    resolve: 'Kies een andere zaak.',
  },
  caseUnknown: {
    title: 'De andere zaak is er niet.',
    detail: 'Zij bestaat niet, of niet in uw organisatie.',
    resolve: 'Kies een zaak die er is.',
  },
} as const satisfies Partial<ProblemTexts>
