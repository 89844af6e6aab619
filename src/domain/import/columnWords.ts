import type { ImportField } from './field.ts'

/**
 * Headers by which a column is known, in the spelling of `asWords`; the first that fits counts, so what is special stands
 * before what is general. Words of the AP's form and of Dutch registers, and of registers in other countries.
 */
export const columnWords: readonly (readonly [field: ImportField | 'leftOut', header: RegExp])[] = [
  // Names, numbers and addresses of people who told us, or of colleagues: left out unless somebody chooses otherwise.
  [
    'leftOut',
    /\b(?:melder|reporter|aanmelder|indiener|contactpersoon|behandelaar|handler|medewerker|ingevoerd door|created by)\b/,
  ],
  [
    'leftOut',
    /\b(?:gemeld|aangemeld|gemaakt|reported|notified) (?:door|by)\b|\bnaam (?:betrokkene|slachtoffer|medewerker)/,
  ],
  ['leftOut', /^(?:naam|name|e ?mail(?:adres)?|email address|telefoon(?:nummer)?|phone(?: number)?)$/],

  [
    'authorityNumber',
    /\b(?:ap|autoriteit\w*|authority|toezichthouder)\b.*(?:nummer|kenmerk|number|reference|referentie|zaak|nr\b)/,
  ],
  [
    'authorityNumber',
    /(?:nummer|kenmerk|number|reference|referentie|nr) (?:van de |bij de |bij |of the )?(?:ap\b|autoriteit|authority)|^meldingsnummer$/,
  ],
  ['delayReason', /(?:reden|motiver\w*|toelichting|reason).*(?:te laat|vertraging|72|delay)|^delay/],
  [
    'authorityReason',
    /(?:reden|motiver\w*|onderbouwing|toelichting|waarom|reason|argument\w*).*(?:\bap\b|autoriteit|melden|melding|authority|notif|besluit)/,
  ],
  [
    'subjectsReason',
    /(?:reden|motiver\w*|onderbouwing|toelichting|waarom|reason).*(?:betrokken|informeren|subject|individual)/,
  ],
  ['verdictReason', /(?:reden|motiver\w*|onderbouwing|toelichting|waarom|reason).*(?:risico|risk|ernst)/],

  [
    'notifiedAt',
    /(?:datum|date|tijdstip|wanneer|\bop\b).*(?:\bap\b|autoriteit|authority|toezichthouder)|(?:\bap\b|autoriteit|authority).*(?:datum|date|tijdstip|\bop$)/,
  ],
  ['notifiedAt', /(?:submitted|submission|notification) ?(?:date)?$|^date submitted|^date of notification/],
  [
    'informedAt',
    /(?:datum|date|tijdstip|wanneer|\bop\b).*(?:betrokken|subject|individual|slachtoffer)|(?:betrokken\w*|subjects?|individuals?|slachtoffers?).*(?:datum|date|\bop$)/,
  ],
  ['awareAt', /kennisname|kennis genomen|bekend (?:geworden|bij)|\baware(?:ness)?\b/],
  ['detectedAt', /ontdek|discover|constater|detect|eerste signaal|first signal|geconstateerd/],
  [
    'closedAt',
    /(?:datum|date).*(?:afsl|afgeslot|afgehand|afhandel|gesloten|sluit|closed|closing|gereed)|(?:afgesloten|afgehandeld|gesloten|closed) (?:op|on|at)|^closed at$|sluitingsdatum|afhandeldatum/,
  ],
  [
    'containedAt',
    /(?:datum|date|wanneer|\bop$).*(?:gedicht|beeindig|ingedamd|contain|hersteld)|(?:gedicht|ingedamd|contained|verholpen|opgelost) (?:op|on|at)/,
  ],
  [
    'occurredTo',
    /(?:eind|einde|end|tot).*(?:datum|date|incident|lek|breach)|(?:datum|date) ?(?:einde?|end|tot)\b|^(?:end|einde|tot|t m|tot en met)$|^date end$/,
  ],
  [
    'occurredFrom',
    /(?:datum|date|tijdstip|wanneer|begin\w*|start\w*).*(?:incident|inbreuk|breach|\blek\b|datalek|voorval|plaatsgevonden|gebeurd|occur)|begindatum|startdatum|^(?:date )?start(?: date)?$|plaatsgevonden op|incident ?datum|date of (?:breach|incident)|^(?:van|vanaf|from)$/,
  ],
  [
    'openedAt',
    /(?:datum|date).*(?:registr|opgenomen|invoer|aangemaakt|melding|gemeld|intern|report|creat|aanmaak|ontvang|receiv)|(?:registratie|meld\w*|aanmaak|invoer|ontvangst) ?datum|(?:reported|created|registered|gemeld|geregistreerd|opened) (?:op|on|at|date)|^(?:datum|date)$|^opened at$/,
  ],

  [
    'sourceReference',
    /^(?:id|nr|no|nummer|volgnr|volgnummer|kenmerk|referentie(?:nummer)?|reference|ref|zaak(?:nummer|kenmerk|nr)?|dossier(?:nummer|nr)|registratie(?:nummer|nr)|incident ?(?:nummer|nr|id|number)|melding ?(?:nr|id)|datalek ?(?:nummer|nr|id)|case (?:id|number|no)|ticket(?:nummer|nr| id| number)?|uniek\w* (?:nummer|kenmerk|id))$/,
  ],
  [
    'isBreach',
    /^(?:is )?(?:datalek|data ?breach|inbreuk)(?: ja nee)?$|betreft.*datalek|is (?:er sprake van|het|dit) een datalek|wel of geen datalek|beoordeling datalek/,
  ],
  [
    'subjectsDecision',
    /(?:betrokken\w*|data ?subjects?|individuals?|slachtoffers?).*(?:geinformeerd|ingelicht|gemeld|informed|notified|melding|informeren|bericht|besluit|decision)|(?:geinformeerd|melding|gemeld|informeren|informed|notified|mededeling|besluit).*(?:betrokken|subject|individual|slachtoffer)/,
  ],
  [
    'authorityDecision',
    /(?:gemeld|melden|melding|notified|notification|besluit|aangemeld|reported).*(?:\bap\b|autoriteit|authority|toezichthouder|\bdpa\b)|(?:\bap\b|autoriteit\w*|authority|toezichthouder).*(?:gemeld|melding|melden|notified|besluit|decision|ja nee|state)|^meldplichtig|^gemeld$|^ap$|^notified$/,
  ],

  [
    'count',
    /aantal (?:incidenten|datalekken|meldingen|lekken)|^(?:incidents|breaches|count|aantal|total|totaal)$|number of (?:incidents|breaches)/,
  ],
  ['records', /aantal.*(?:records|gegevens|dossiers|bestanden|documenten)|^records(?: affected)?$/],
  [
    'people',
    /aantal.*(?:betrokken|personen|slachtoffer|mensen|inwoner|people)|(?:individuals|people|persons|subjects|residents|\w+ians|customers) affected|number of (?:data subjects|people|individuals|persons)|^(?:people|omvang|affected)$/,
  ],
  ['specialCategories', /bijzondere|special categor|gevoelige/],
  [
    'categories',
    /(?:soort\w*|type|typen|categorie\w*|welke|aard|category|categories|kind).*(?:persoonsgegevens|gegevens|data\b|information)|^(?:persoonsgegevens|gegevens|personal data|data types|gegevenssoorten|categories)$|gelekte gegevens|getroffen gegevens|betrokken gegevens/,
  ],
  [
    'subjectGroups',
    /(?:categorie\w*|groep\w*|soort\w*|type|wie|welke).*(?:betrokken|personen|data ?subject|slachtoffer)|^(?:betrokkenen|doelgroep|data subjects|subject groups)$/,
  ],
  ['natures', /vertrouwelijkheid|\bbiv\b|\bcia\b|aard van de inbreuk|^natures?$|nature of (?:the )?breach/],
  [
    'incidentKind',
    /(?:soort|aard|type|categorie|category|kind|cause|classificatie)\b.*(?:incident|datalek|inbreuk|\blek\b|breach|melding)|(?:incident|datalek|breach|inbreuk) ?(?:soort|type|categorie|category|kind|cause)|^(?:soort|type|categorie|category|kind)$/,
  ],
  ['consequences', /gevolg|consequence|impact|\beffects?\b|nadelig|schade/],
  ['lessons', /lessons|geleerd|leerpunt|lering|verbeter|preventi|voorkom/],
  ['measures', /maatregel|measure|remedial|ondernomen|acties?\b|actions?\b|genomen|herstel|correctie/],
  ['cause', /oorzaak|\bcauses?\b|\broot\b|veroorzaak/],
  ['verdict', /risico|\brisk\b|ernst|severity|inschatting/],
  ['dpoAdvice', /\bfg\b|\bdpo\b|functionaris/],
  ['processor', /(?<!verwerkingsverantwoordelijke )\bverwerker\b|\bprocessor\b|leverancier/],
  [
    'controller',
    /verwerkingsverantwoordelijke|\bcontroller\b|\bname of covered entity\b|^covered entity(?: name)?$|^organisatie$|^gemeente$|opdrachtgever/,
  ],
  [
    'department',
    /afdeling|department|\bteam\b|cluster|domein|eenheid|\bsector\b|directie|organisatieonderdeel|dienst\b/,
  ],
  ['status', /^status|\bstatus$|afgehandeld|afgesloten|^(?:stand|fase|open|handling)$/],
  [
    'title',
    /^(?:titel|title|onderwerp|kop|korte omschrijving|naam (?:van het )?(?:incident|datalek)|subject|incident|short description)$/,
  ],
  [
    'summary',
    /omschrijving|beschrijving|samenvatting|description|summary|wat is er gebeurd|toelichting|narrative|feiten|\bfacts\b|verloop|voorval/,
  ],
  ['notes', /opmerking|notitie|remark|comment|\bnotes?\b|bijzonderheden/],
  // Coarser than a day: only where no column says it better.
  ['openedAt', /^(?:jaar|year|kwartaal|quarter|maand|month|periode|period)$/],
]
