import type { HelpShape } from '../helpShape.ts'

/** What a screen is for and how one works with it, in short questions and answers. */
export const help = {
  title: (screen: string) => `Uitleg: ${screen}`,
  keys: 'Alle sneltoetsen',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  screens: {
    inbox: {
      name: 'Meldingen',
      items: [
        [
          'Wat doe ik hier?',
          'U leest wat iemand meldde en kiest een uitkomst: een zaak aanmaken, bij een zaak voegen, geen datalek, parkeren of de melder iets vragen. Daarna gaat de volgende melding vanzelf open.',
        ],
        [
          'Stopt parkeren de klok?',
          'Nee. De 72 uur lopen door. U ziet steeds tot wanneer u de tijd hebt, ook bij een geparkeerde melding.',
        ],
        ['Verkeerd gekozen?', 'Kies “Ongedaan maken” in de balk onderaan, of druk op Ctrl+Z zolang de balk er staat.'],
      ],
    },
    phone: {
      name: 'Telefoonmelding',
      items: [
        [
          'Hoe werkt het?',
          'De vragen staan in de volgorde van een gesprek. Met Enter gaat u verder, met een cijfer kiest u een antwoord. Alles wordt bewaard bij elke pauze.',
        ],
        ['Weet de beller iets niet?', 'Sla de vraag over. Alleen “Wat is er gebeurd?” is nodig.'],
        [
          'En daarna?',
          'U krijgt een zin om te zeggen en een kenmerk om door te geven. De melding staat dan in de lijst.',
        ],
      ],
    },
    fastLane: {
      name: 'Snel behandelen',
      items: [
        [
          'Waarvoor is dit?',
          'Voor één brief of mail aan één verkeerde ontvanger. Hooguit negen vragen, van melding tot register.',
        ],
        ['Blijkt het groter?', 'Kies “volledige behandeling”. Wat u al invulde, gaat mee.'],
        ['Wie besluit?', 'U. Het advies komt uit uw antwoorden; u mag anders besluiten als u de reden erbij zet.'],
      ],
    },
    worklist: {
      name: 'Werklijst',
      items: [
        [
          'Hoe staat de lijst op volgorde?',
          'Op haast: te laat, vandaag, binnen 24 uur, later, en zaken zonder vaste termijn. De balk in elke regel is de peilschaal: het water stijgt van kennisname tot de uiterste tijd.',
        ],
        [
          'Wat is een volgende stap?',
          'Wat er nu nodig is om verder te komen. De regels bepalen dat, niet een collega.',
        ],
        ['Zie ik alles?', 'Boven de lijst staat welke filters aan zijn en hoeveel late zaken u daardoor niet ziet.'],
      ],
    },
    case: {
      name: 'Zaak',
      items: [
        [
          'In welke volgorde werk ik?',
          'Elke volgorde mag. Indammen en gegevens vaststellen kunnen meteen. Links ziet u wat klaar is en wat nog ontbreekt.',
        ],
        [
          'Moet ik bewaren?',
          'Nee, dat gaat vanzelf. Bovenaan staat hoe laat het laatst is bewaard. Een besluit legt u wel zelf vast.',
        ],
        ['Kan een besluit terug?', 'Ja, op dezelfde dag, zolang er niets is verstuurd. U geeft dan een reden.'],
        ['Wat wisten we toen?', 'Kies “Verloop” en schuif naar een eerder moment. U ziet de zaak zoals die toen was.'],
        [
          'Vraagt de AP om stukken?',
          'Kies “Meer” en dan “Dossier maken”. U krijgt alles over de zaak in één document, met bij elk besluit wat toen bekend was.',
        ],
      ],
    },
    awareness: {
      name: 'Kennisname',
      items: [
        [
          'Wat is kennisname?',
          'Het moment waarop uw organisatie redelijk zeker wist dat er een datalek was. Vanaf dan telt de 72 uur, ook in het weekend.',
        ],
        [
          'Wat als wij het nog niet weten?',
          'Dan telt de klok vanaf de eerste melding. Dat is de veilige kant. U kunt het later vastleggen.',
        ],
      ],
    },
    containment: {
      name: 'Indammen',
      items: [
        [
          'Wat is indammen?',
          'Zorgen dat het lek dicht is en de schade klein blijft: terughalen, wissen, een wachtwoord wijzigen, de ontvanger bellen.',
        ],
        ['Wanneer is het dicht?', 'Als niemand de gegevens nu nog kan zien of gebruiken. Schrijf op hoe u dat weet.'],
      ],
    },
    breachedData: {
      name: 'Gegevens vaststellen',
      items: [
        [
          'Wat vul ik in?',
          'Welke soorten gegevens en van hoeveel mensen. Nooit de gegevens zelf: geen namen of nummers.',
        ],
        ['Weet ik het niet precies?', 'Kies een schatting of “onbekend”. Het advies rekent dan met de veilige kant.'],
      ],
    },
    risk: {
      name: 'Risico voor betrokkenen',
      items: [
        [
          'Waar komt de score vandaan?',
          'Uit de methode van ENISA: soort gegevens, hoe makkelijk iemand te herkennen is, en wat er gebeurde. De berekening staat erbij.',
        ],
        ['Moet ik het advies volgen?', 'Nee. U oordeelt zelf. Wijkt u af, dan schrijft u op waarom.'],
      ],
    },
    dpoAdvice: {
      name: 'FG-advies',
      items: [
        ['Wie adviseert?', 'De functionaris gegevensbescherming (FG). Die is onafhankelijk en behandelt de zaak niet.'],
        [
          'Kan ik het advies wijzigen?',
          'Nee. Het staat onder de naam van de FG. U besluit en legt uit wat u ermee deed.',
        ],
      ],
    },
    authority: {
      name: 'Besluit AP',
      items: [
        [
          'Wanneer melden bij de AP?',
          'Altijd, tenzij het niet waarschijnlijk is dat mensen er last van krijgen. Dat moet binnen 72 uur na kennisname.',
        ],
        ['Weet ik nog niet alles?', 'Meld op tijd wat u wel weet. Later vult u aan.'],
        [
          'Wie verstuurt de melding?',
          'U, op de website van de AP. Dijkwacht zet de antwoorden klaar om over te nemen.',
        ],
      ],
    },
    subjects: {
      name: 'Besluit betrokkenen',
      items: [
        ['Wanneer mensen informeren?', 'Bij een hoog risico, zo snel als kan. De wet noemt geen aantal uren.'],
        [
          'Wat vertel ik?',
          'Wat er gebeurde, wat het kan betekenen, wat u deed en wat zij zelf kunnen doen. In gewone taal.',
        ],
      ],
    },
    lessons: {
      name: 'Oorzaak en lessen',
      items: [
        ['Waarom dit invullen?', 'Het register vraagt de oorzaak, en met de lessen voorkomt u het volgende lek.'],
      ],
    },
    closing: {
      name: 'Afsluiten',
      items: [
        [
          'Wat gebeurt er bij afsluiten?',
          'De zaak staat vast en is klaar in het register. Heropenen kan, met een reden.',
        ],
        [
          'Wanneer worden gegevens vernietigd?',
          'Na de bewaartermijn, per zaak, door een medewerker. Feiten en besluiten blijven; namen verdwijnen.',
        ],
      ],
    },
    chronology: {
      name: 'Verloop',
      items: [
        [
          'Waarom twee tijden?',
          'Een gebeurtenis heeft de tijd waarop het gebeurde en de tijd waarop het is vastgelegd. Die kunnen verschillen.',
        ],
        ['Kan ik iets wissen?', 'Nee. Een verbetering is een nieuwe regel. Zo blijft te zien wat u wanneer wist.'],
      ],
    },
    register: {
      name: 'Register',
      items: [
        ['Wat staat hier?', 'Alle datalekken, gemeld of niet. De AVG vraagt dit in artikel 33, lid 5.'],
        [
          'Hoe laat ik het zien aan de AP?',
          'Exporteer de lijst of druk een zaak af. De export is te controleren door een ander.',
        ],
      ],
    },
    monitoring: {
      name: 'Monitoring',
      items: [
        ['Wat betekenen de getallen?', 'Elk getal is een link naar de zaken die het telt.'],
        ['Waarom soms “3 van 4”?', 'Bij kleine aantallen zegt een percentage weinig.'],
      ],
    },
    calculators: {
      name: 'Rekenhulp',
      items: [['Wordt dit bewaard?', 'Nee. U rekent hier vrij, met dezelfde regels als in een zaak.']],
    },
    settings: {
      name: 'Instellingen',
      items: [
        [
          'Wie mag wat wijzigen?',
          'Uw eigen instellingen wijzigt u zelf. Die van de organisatie wijzigt een beheerder.',
        ],
        ['Werkt u met spraak?', 'Zet enkele letters als sneltoets uit. Dan start een woord niets per ongeluk.'],
        [
          'Waarom gaat mail niet weg?',
          'Kijk onder Taken: daar staat wat wacht of mislukte, en waarom. U kunt het daar opnieuw proberen.',
        ],
        [
          'Wat krijgen mensen van ons te lezen?',
          'Onder Berichten staan alle teksten, met een voorbeeld. Een beheerder past ze aan.',
        ],
      ],
    },
  },
} satisfies HelpShape
