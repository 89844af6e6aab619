import type { Claim } from '../../../../domain/case/claims.ts'
import { countIn } from '../../plural.ts'

const count = countIn('nl')

/** A sentence to begin a reason with; its claim is what the case must bear out before it is offered. */
export type StandardReason = { readonly sentence: string; readonly claim?: Claim }

/** Standard reasons of decisions, and why some do not fit the case. */
export const caseReasons = {
  standardReasons: {
    authority: {
      notify: [
        { sentence: 'Een risico voor de betrokkenen is niet uit te sluiten.', claim: 'riskPossible' },
        { sentence: 'Er is een hoog risico voor de betrokkenen.', claim: 'highRisk' },
        { sentence: 'Nog niet alles is bekend; wij melden nu en vullen later aan.' },
      ],
      doNotNotify: [
        {
          sentence: 'De ontvanger is bekend en te vertrouwen, en heeft bevestigd dat de gegevens zijn vernietigd.',
          claim: 'trustedAndDestroyed',
        },
        { sentence: 'De gegevens waren vooraf versleuteld en de sleutel is veilig.', claim: 'unintelligible' },
        {
          sentence: 'De gegevens waren kort niet beschikbaar en zijn volledig hersteld; niemand had er nadeel van.',
          claim: 'brieflyAway',
        },
        {
          sentence: 'De gegevens zijn openbaar bekend en zeggen verder niets over de betrokkene.',
          claim: 'publicBefore',
        },
      ],
    },
    subjects: {
      inform: [
        { sentence: 'Er is een hoog risico.', claim: 'highRisk' },
        { sentence: 'De mensen kunnen zelf maatregelen nemen als zij het weten.' },
        { sentence: 'Geen plicht, wel zorgvuldig.', claim: 'noHighRisk' },
      ],
      doNotInform: [
        {
          sentence: 'Er is geen hoog risico, dus informeren hoeft niet; de mensen kunnen zelf niets doen.',
          claim: 'noHighRisk',
        },
        { sentence: 'De gegevens waren vooraf versleuteld en de sleutel is veilig.', claim: 'unintelligible' },
        { sentence: 'Door de maatregelen achteraf is het hoge risico er niet meer.', claim: 'laterMeasure' },
      ],
      publicCommunication: [
        { sentence: 'Er zijn geen adressen van alle betrokkenen bekend.' },
        { sentence: 'Het aantal mensen is te groot om ieder apart te schrijven.', claim: 'tooMany' },
      ],
    },
    verdict: {
      milder: [
        { sentence: 'De ontvanger werkt mee en heeft de vernietiging bevestigd.', claim: 'destroyed' },
        { sentence: 'De ontvanger is door geheimhouding gebonden.', claim: 'boundToSecrecy' },
        { sentence: 'De gegevens waren al openbaar bekend.', claim: 'publicBefore' },
        { sentence: 'De mensen zijn direct gebeld en herkennen geen nadeel.' },
      ],
      graver: [
        { sentence: 'Een van de betrokkenen loopt gevaar als het adres bekend is.', claim: 'secretAddress' },
        { sentence: 'De combinatie van gegevens maakt oplichting makkelijk.' },
        { sentence: 'De ontvanger is een bekende van de betrokkene.', claim: 'knowsThePerson' },
        { sentence: 'De betrokkenen zijn afhankelijk van deze dienst.' },
      ],
    },
  } satisfies Record<string, Record<string, readonly StandardReason[]>>,
  notOffered: (n: number) => `Past niet bij de feiten: ${count(n, 'standaardzin', 'standaardzinnen')}`,
  contradicted: {
    trustedAndDestroyed:
      'Bij Gegevens staat dat de ontvanger onbekend is, niet te vertrouwen is of niets heeft bevestigd.',
    destroyed: 'Bij Gegevens staat dat de ontvanger onbekend is of niet heeft bevestigd dat de gegevens weg zijn.',
    boundToSecrecy: 'Bij Gegevens staat dat de ontvanger onbekend is of niet te vertrouwen is.',
    unintelligible: 'Bij Gegevens staat dat de gegevens leesbaar waren of dat de sleutel niet veilig is.',
    brieflyAway: 'Bij Gegevens staat dat de gegevens niet tijdelijk weg waren, of dat herstel langer duurde dan uren.',
    publicBefore:
      'Er zijn gegevens bij die anderen nooit zomaar weten, zoals een BSN, schulden of iets over gezondheid.',
    secretAddress: 'Bij Gegevens staat dat er niemand met een geheim adres bij is.',
    knowsThePerson: 'Bij Gegevens staat dat voor zover bekend niemand de gegevens heeft gezien.',
    riskPossible: 'Uw oordeel is dat een risico onwaarschijnlijk is.',
    highRisk: 'Uw oordeel is dat er geen hoog risico is.',
    noHighRisk: 'Uw oordeel is dat er een hoog risico is.',
    laterMeasure: 'Bij Indammen staat geen maatregel die het risico wegneemt.',
    tooMany: 'Bij Gegevens staat dat het om hoogstens honderd mensen gaat.',
  } satisfies Record<Claim, string>,
  unrecorded: {
    trustedAndDestroyed: 'Bij Gegevens staat nog niet dat de ontvanger te vertrouwen is en dit heeft bevestigd.',
    destroyed: 'Bij Gegevens staat nog niet dat de ontvanger de vernietiging heeft bevestigd.',
    boundToSecrecy: 'Bij Gegevens staat nog niet dat de ontvanger te vertrouwen is.',
    unintelligible: 'Bij Gegevens staat nog niet dat de gegevens onleesbaar waren en de sleutel veilig is.',
    brieflyAway: 'Bij Gegevens staat nog niet dat alles binnen uren hersteld is.',
    publicBefore: 'Bij Gegevens staat nog niet om welke gegevens het gaat.',
    secretAddress: 'Bij Gegevens staat nog niet of er iemand met een geheim adres bij is.',
    knowsThePerson: 'Bij Gegevens staat nog niet wie de gegevens heeft gezien.',
    riskPossible: 'Er is nog geen oordeel over het risico.',
    highRisk: 'Er is nog geen oordeel over het risico.',
    noHighRisk: 'Er is nog geen oordeel over het risico.',
    laterMeasure: 'Bij Indammen staat nog geen maatregel die het risico wegneemt.',
    tooMany: 'Bij Gegevens staat nog niet om hoeveel mensen het gaat.',
  } satisfies Record<Claim, string>,
}
