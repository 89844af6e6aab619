import { addHours, type Instant } from '../time.ts'
import { between, brokenInto, exactly, lost, sentToOneKnownRecipient } from './facts.ts'
import {
  acts,
  assesses,
  cannotContain,
  contains,
  decides,
  decidesOnPeople,
  files,
  filesPoliceReport,
  identifies,
  informs,
  isAsked,
  isAware,
  opens,
  postponesForPolice,
  reports,
  settles,
  takes,
} from './parts.ts'
import { approvesLetter, beginsLetter, hearsOfLetters, listsPeople, offersLetter, postsLetter } from './letterParts.ts'
import { employee, waitingResident as resident } from './reporters.ts'
import { scenario, type Scenario } from './scenario.ts'

const byPhone = { channel: 'phone', ongoing: 'unknown' } as const

/** Open cases that were filed with the AP: people to be told or decided on, numbers to be completed, questions to be answered. */
export function filedCases(now: Instant): readonly Scenario[] {
  const ago = (hours: number) => addHours(now, -hours)
  return [
    scenario(
      'notified, the people still to be told',
      ago(110),
      reports('colleague', {
        ...byPhone,
        channel: 'mail',
        description: 'Postvak van een medewerker overgenomen na een phishingmail; er is vanuit het postvak gemaild.',
        ipAddresses: ['198.51.100.24'],
        reporter: employee,
      }),
      opens(1, 'colleague', { title: 'Postvak overgenomen na phishing' }),
      takes(1.5, 'officer'),
      isAware(2, 'officer', 1),
      acts(2.2, 'officer', 'passwordsReset', 'Wachtwoord vervangen en alle sessies beëindigd.'),
      contains(4, 'officer', 'Geen aanmeldingen meer van buiten sinds het herstel.'),
      identifies(26, 'officer', {
        incidentKind: 'cyber',
        subjectGroups: ['customers', 'vulnerable'],
        consequences: 'Oplichting met kennis uit de berichten.',
        facts: {
          ...brokenInto,
          categories: ['name', 'address', 'email', 'debts'],
          classes: [{ class: 'financial', adjustment: 0 }],
          people: exactly(212),
          records: between(300, 500),
          vulnerablePeople: 'yes',
        },
      }),
      assesses(
        30,
        'officer',
        'highRisk',
        'De aanvaller heeft berichten over schulden kunnen lezen en verstuurt nepmails.',
      ),
      decides(44, 'officer', 'notify', 'Hoog risico, kwaadwillende toegang.'),
      files(47, 'officer', { kind: 'initial', authorityNumber: 'AP-VOORBEELD-0101' }),
      decidesOnPeople(70, 'officer', {
        decision: 'inform',
        reason: 'Zij kunnen zelf op hun hoede zijn voor nepmails.',
      }),
      beginsLetter(71, 'officer', true),
      listsPeople(71.5, 'officer', 24),
      offersLetter(72, 'officer'),
    ),
    scenario(
      'everybody told, numbers still an estimate',
      ago(200),
      reports('officer', {
        ...byPhone,
        channel: 'form',
        description: 'Lijst met leerlingen stond in een map die alle scholen konden openen.',
        reporter: {
          role: 'processor',
          name: 'School (voorbeeld)',
          email: 'school@voorbeeld.example',
          callBack: false,
        },
      }),
      opens(2, 'officer', { title: 'Leerlingenlijst in gedeelde map' }),
      takes(3, 'officer'),
      isAware(4, 'officer', 12),
      contains(6, 'officer', 'Map afgesloten, toegang nagegaan.'),
      identifies(30, 'officer', {
        incidentKind: 'share',
        subjectGroups: ['students', 'minors'],
        consequences: 'Verzuim en thuissituatie bekend bij andere scholen.',
        facts: {
          ...sentToOneKnownRecipient,
          categories: ['name', 'birth'],
          specialCategories: ['health'],
          classes: [{ class: 'sensitive', adjustment: -1 }],
          people: between(90, 140),
          records: between(90, 140),
          vulnerablePeople: 'yes',
        },
      }),
      assesses(40, 'officer', 'highRisk', 'Kinderen, en gegevens over gezondheid.'),
      decides(50, 'officer', 'notify', 'Kwetsbare groep.'),
      files(52, 'officer', { kind: 'initial', authorityNumber: null }),
      decidesOnPeople(54, 'officer', { decision: 'inform', reason: 'Ouders moeten dit weten.' }),
      informs(
        100,
        'officer',
        118,
        'email',
        'Door een fout van ons konden andere scholen een lijst met gegevens van uw kind openen.',
      ),
      beginsLetter(120, 'officer'),
      listsPeople(121, 'officer', 6),
      offersLetter(122, 'officer'),
      approvesLetter(123, 'colleague'),
      postsLetter(126, 'officer'),
      hearsOfLetters(170, 'officer', 'returned', [2]),
      hearsOfLetters(175, 'officer', 'answered', [5]),
    ),
    scenario(
      'postponed at the request of the police',
      ago(260),
      reports('teamLead', {
        ...byPhone,
        channel: 'phone',
        description: 'Vermoeden dat uittreksels worden verkocht door iemand met toegang tot de basisregistratie.',
        reporter: { role: 'authority', name: 'Politie (voorbeeld)', phone: '000 000 00 02', callBack: true },
      }),
      opens(1, 'teamLead', { title: 'Vermoeden van verkoop van uittreksels' }),
      takes(1.5, 'teamLead'),
      isAware(3, 'teamLead', 30),
      acts(5, 'teamLead', 'accessRevoked', 'Toegang van het account ingetrokken; logbestanden veiliggesteld.'),
      contains(6, 'teamLead', 'Account geblokkeerd, geen andere accounts betrokken.'),
      filesPoliceReport(8, 'teamLead'),
      identifies(40, 'teamLead', {
        incidentKind: 'auth',
        subjectGroups: ['customers'],
        consequences: 'Bedreiging of oplichting door wie het uittreksel kocht.',
        facts: {
          ...brokenInto,
          exfiltration: 'yes',
          categories: ['name', 'address', 'birth', 'bsn'],
          classes: [{ class: 'simple', adjustment: 3 }],
          people: exactly(17),
          records: exactly(17),
          secretAddress: 'unknown',
        },
      }),
      assesses(44, 'teamLead', 'highRisk', 'Opzettelijk opgezocht en verkocht.'),
      decides(50, 'teamLead', 'notify', 'Opzettelijk handelen, hoog risico.'),
      files(60, 'teamLead', { kind: 'initial', authorityNumber: 'AP-VOORBEELD-0098' }),
      postponesForPolice(70, 'teamLead', 24 * 14, 'De officier van justitie vraagt te wachten tot de aanhouding.'),
    ),
    scenario(
      'the AP asked something',
      ago(300),
      reports('officer', {
        ...byPhone,
        channel: 'system',
        ongoing: 'yes',
        description: 'Formulierserver gehackt; ingestuurde formulieren van twee weken stonden erop.',
        ipAddresses: ['203.0.113.9'],
        sourceReference: 'soc-voorbeeld-311',
      }),
      opens(0.5, 'officer', { title: 'Hack van de formulierserver' }),
      takes(0.6, 'colleague'),
      isAware(1, 'colleague', 14),
      acts(1, 'colleague', 'systemIsolated', 'Server van het net gehaald.'),
      contains(3, 'colleague', 'Server opnieuw opgebouwd, gat gedicht.'),
      identifies(20, 'colleague', {
        incidentKind: 'cyber',
        subjectGroups: ['customers'],
        consequences: 'Gerichte oplichting.',
        facts: {
          ...brokenInto,
          categories: ['name', 'email', 'phone', 'iban'],
          classes: [{ class: 'financial', adjustment: -1 }],
          people: exactly(1320),
          records: exactly(1544),
        },
      }),
      assesses(26, 'colleague', 'highRisk', 'Groot aantal, kwaadwillend, met rekeningnummers.'),
      decides(40, 'colleague', 'notify', 'Hoog risico.'),
      files(48, 'colleague', { kind: 'initial', authorityNumber: 'AP-VOORBEELD-0093' }),
      decidesOnPeople(50, 'colleague', {
        decision: 'inform',
        reason: 'Groot aantal mensen kan worden opgelicht.',
      }),
      informs(
        80,
        'colleague',
        1320,
        'email',
        'Uw formulier stond op een server die is gehackt. Wees alert op valse betaalverzoeken.',
      ),
      isAsked(260, 'colleague', 24 * 5, 'Hoe is vastgesteld dat er geen andere servers zijn geraakt?'),
    ),
    scenario(
      'two reports of one breach; the people still to be decided on',
      ago(58),
      reports('teamLead', {
        ...byPhone,
        description: 'Aangetekende brief met een dwangbevel is bij de bezorging zoekgeraakt.',
        reporter: resident,
      }),
      opens(1, 'teamLead', { title: 'Aangetekende brief zoekgeraakt' }),
      reports2('teamLead', {
        ...byPhone,
        channel: 'mail',
        description: 'PostNL bevestigt dat de zending kwijt is.',
        reporter: {
          role: 'processor',
          name: 'Bezorger (voorbeeld)',
          email: 'bezorger@voorbeeld.example',
          callBack: false,
        },
      }),
      settles(10.2, 'teamLead', { outcome: 'joinedCase', caseId: '{caseId}' }),
      takes(10.5, 'teamLead'),
      isAware(11, 'teamLead', 5),
      cannotContain(20, 'teamLead', 'De zending is niet te vinden; de bezorger stopt met zoeken.'),
      identifies(22, 'teamLead', {
        incidentKind: 'postLost',
        subjectGroups: ['customers'],
        consequences: 'Schuld mogelijk bekend bij een vinder.',
        facts: {
          ...lost,
          categories: ['name', 'address', 'debts'],
          classes: [{ class: 'financial', adjustment: -2 }],
          people: exactly(1),
          records: exactly(1),
        },
      }),
      assesses(24, 'teamLead', 'risk', 'Envelop dicht, maar wie hem vindt kan hem openen.'),
      decides(26, 'teamLead', 'notify', 'Een risico is niet onwaarschijnlijk.'),
      files(30, 'teamLead', { kind: 'initial', authorityNumber: 'AP-VOORBEELD-0110' }),
    ),
  ]
}

/** A second report of the same breach, ten hours after the first. */
const reports2 =
  (...[as, report]: Parameters<typeof reports>) =>
  (reportedAt: Instant) =>
    reports(as, report)(addHours(reportedAt, 10))
