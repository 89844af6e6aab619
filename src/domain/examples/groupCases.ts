import { addHours, type Instant } from '../time.ts'
import { exactly, sentToOneKnownRecipient } from './facts.ts'
import { assessesApart, callsPart } from './groupParts.ts'
import {
  acts,
  cannotContain,
  decides,
  decidesOnPeople,
  files,
  identifies,
  isAware,
  opens,
  reports,
  takes,
} from './parts.ts'
import { scenario, type Scenario } from './scenario.ts'

const secret = 'Mensen met een geheim adres'

/** Cases in which some of the people run more risk than the rest, and are judged and told apart. */
export const groupCases = (now: Instant): readonly Scenario[] => [
  scenario(
    'some of the people are told, the others still to be decided on',
    addHours(now, -58),
    reports('officer', {
      channel: 'phone',
      ongoing: 'no',
      description: 'Bij de brief over de volkstuinen zat de lijst met namen en adressen van alle huurders.',
      reporter: { role: 'resident', name: 'Huurder (voorbeeld)', phone: '000 000 00 04', callBack: true },
    }),
    opens(1, 'officer', { title: 'Adreslijst volkstuinen meegestuurd aan alle huurders' }),
    takes(1.5, 'officer'),
    isAware(2, 'officer', 2),
    acts(3, 'officer', 'recipientAskedToDestroy', 'Alle huurders gevraagd de lijst te vernietigen.'),
    cannotContain(20, 'officer', 'De lijst ligt bij 412 huurders; niet te controleren of iedereen hem weggooit.'),
    identifies(22, 'officer', {
      incidentKind: 'postWrong',
      subjectGroups: ['customers'],
      consequences: 'Huurders kennen elkaars adres. Wie verborgen woont, kan worden gevonden.',
      facts: {
        ...sentToOneKnownRecipient,
        categories: ['name', 'address'],
        specialCategories: [],
        classes: [{ class: 'simple', adjustment: 0 }],
        people: exactly(412),
        records: exactly(412),
        recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
        subgroups: [
          {
            name: secret,
            people: exactly(3),
            classes: [{ class: 'simple', adjustment: 3 }],
            categories: ['name', 'address'],
            specialCategories: [],
            secretAddress: 'yes',
          },
          { name: 'Bewoners van een zorginstelling', people: exactly(14), vulnerablePeople: 'yes' },
        ],
      },
    }),
    assessesApart(26, 'officer', 'highRisk', [
      {
        name: null,
        verdict: 'unlikely',
        reason: 'De namen en adressen van deze huurders staan al in de openbare ledenlijst van de tuinvereniging.',
      },
      { name: secret, verdict: 'highRisk' },
      { name: 'Bewoners van een zorginstelling', verdict: 'risk' },
    ]),
    decides(28, 'officer', 'notify', 'Hoog risico voor drie mensen.'),
    files(30, 'officer', { kind: 'initial', authorityNumber: 'AP-VOORBEELD-0117' }),
    decidesOnPeople(30.5, 'officer', {
      decision: 'inform',
      reason: 'Zij moeten direct maatregelen kunnen nemen voor hun veiligheid.',
      parts: [secret],
    }),
    callsPart(32, 'officer', {
      people: 3,
      text: 'Uw adres staat op een lijst die aan alle huurders van de volkstuinen is gestuurd. Wij helpen u vandaag met wat u nodig hebt om veilig te zijn. U kunt ons dag en nacht bellen.',
      parts: [secret],
    }),
  ),
]
