import type { FactorCode, FindingCode } from '../factors.ts'
import type { IdentifiabilityLevel } from '../rulePack.ts'

/** What a finding names, already in words. */
type Words = Readonly<Record<string, string>>

export const factorsNl = {
  factors: {
    type: 'Soort inbreuk',
    data: 'Aard, gevoeligheid en omvang van de gegevens',
    identification: 'Hoe makkelijk de mensen te herkennen zijn',
    consequences: 'Ernst van de gevolgen',
    individual: 'Bijzonderheden van de mensen',
    controller: 'Bijzonderheden van de organisatie',
    number: 'Aantal mensen',
    general: 'Alles samen',
  } satisfies Record<FactorCode, string>,
  levels: {
    negligible: 'nauwelijks herkenbaar',
    limited: 'beperkt herkenbaar',
    significant: 'goed herkenbaar',
    maximum: 'direct herkenbaar',
  } satisfies Record<IdentifiabilityLevel, string>,
  findings: {
    naturesHit: ({ natures }) => `Geraakt: ${natures}.`,
    naturesUnknown: () => 'Nog niet vastgelegd wat er met de gegevens gebeurde.',
    goneForGood: () => 'De gegevens zijn voorgoed weg.',
    changedForGood: () => 'Wat veranderd is, is niet te herstellen.',
    kindsOfData: ({ categories }) => `Het gaat om: ${categories}.`,
    kindsUnknown: () => 'Nog niet vastgelegd om welke soorten gegevens het gaat.',
    specialData: ({ specialCategories }) => `Bijzondere gegevens: ${specialCategories}.`,
    combinedData: () => 'Naam, geboortedatum en contactgegevens samen: daarmee kan iemand zich voordoen als een ander.',
    onlyOrdinaryData: () => 'Alleen gewone gegevens, geen bijzondere.',
    recordsPerPerson: ({ records, people }) => `Meer stukken dan mensen: ${records} over ${people}.`,
    recognisable: ({ level }) => `De mensen zijn ${level}.`,
    recognisableUnknown: () => 'Nog niet vastgelegd hoe makkelijk te zien is om wie het gaat.',
    unintelligible: () => 'De gegevens waren vooraf onleesbaar gemaakt en de sleutel is veilig.',
    keyUnknown: () => 'De gegevens waren vooraf onleesbaar gemaakt, maar dat de sleutel veilig is staat niet vast.',
    fraud: () => 'Identiteitsfraude of misbruik van een account is mogelijk.',
    damage: () => 'Wie dit over iemand weet, kan diegene ernstig schaden.',
    knownIntent: () => 'Wie de gegevens heeft, heeft ze met opzet verkregen.',
    unknownHolder: () => 'Onbekend is wie de gegevens heeft.',
    openToAll: () => 'De gegevens stonden voor iedereen open.',
    recipientConfirmed: () => 'Een vertrouwde ontvanger heeft bevestigd dat de gegevens weg zijn.',
    recipientSilent: () =>
      'De ontvanger heeft niet bevestigd dat de gegevens weg zijn. Zwijgen telt niet als bevestigen.',
    consequencesUnknown: () => 'Zonder soorten gegevens is niet te zeggen wat de gevolgen zijn.',
    noConsequenceSeen: () => 'De feiten wijzen niet op zware of blijvende gevolgen.',
    vulnerable: () => 'Er zijn kinderen of andere kwetsbare mensen bij.',
    notVulnerable: () => 'Er zijn geen kwetsbare mensen bij.',
    vulnerableUnknown: () => 'Nog niet vastgelegd of er kwetsbare mensen bij zijn.',
    secretAddress: () => 'Er is iemand met een geheim adres bij.',
    secretAddressUnknown: () => 'Nog niet vastgelegd of er iemand met een geheim adres bij is.',
    apart: ({ names }) => `Apart beoordeeld: ${names}.`,
    dependentTask: ({ list }) => `De gegevens horen bij een taak waarbij mensen van u afhankelijk zijn: ${list}.`,
    weighController: () =>
      'De zaak zegt hier niets over. Weeg zelf of uw taak, zoals zorg, jeugd of handhaving, het risico groter maakt.',
    people: ({ people }) => `Het gaat om ${people}. Ook één persoon kan ernstig worden geraakt.`,
    manyPeople: ({ people, more }) => `Het gaat om ${people}, dus meer dan ${more}.`,
    peopleUnknown: () => 'Nog niet vastgelegd om hoeveel mensen het gaat.',
    inDoubt: () =>
      'Weeg ernst en kans samen: hoe zwaarder de mogelijke schade, hoe kleiner de kans hoeft te zijn. Bij twijfel: melden.',
  } satisfies Record<FindingCode, (words: Words) => string>,
  person: 'één persoon',
  persons: (count: string) => `${count} mensen`,
  between: (min: string, max: string) => `${min} tot ${max} mensen`,
}

export type FactorTexts = typeof factorsNl
