import type { CauseCode } from '../register/registerFacts.ts'
import type { Category, IncidentKind, Nature, SpecialCategory, SubjectGroup } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'
import type { WordField } from './field.ts'

/** What the words of each field can become. */
export type WordCodes = {
  isBreach: 'yes' | 'no'
  status: 'open' | 'closed'
  incidentKind: IncidentKind
  natures: Nature
  categories: Category
  specialCategories: SpecialCategory
  subjectGroups: SubjectGroup
  cause: CauseCode
  verdict: Verdict
  authorityDecision: 'notify' | 'doNotNotify'
  subjectsDecision: 'inform' | 'doNotInform' | 'publicCommunication'
}

type Words<Code extends string> = readonly (readonly [code: Code, words: RegExp])[]

/** "Ja, maar niet binnen 72 uur" is yes, and "nog niet" leaves it open. */
const no =
  /^(?:nee|neen|no|n|false|onwaar|0|niet|geen)\b|^(?!(?:ja|j|yes|y|wel)\b).*(?<!\b(?:nog|not) )\b(?:niet|geen|not(?! yet))\b/
const yes = /^(?:ja|j|yes|y|true|waar|1|x|v|wel)\b/

/**
 * Words by which each value is known, in Dutch and English, in the spelling of `asWords`; the first that fits counts. Among
 * them the choices of the AP form (questions 5.2, 6.1, 6.2 and 7.1) and the words of registers in other countries.
 */
export const valueWords: { readonly [Field in WordField]: Words<WordCodes[Field]> } = {
  isBreach: [
    ['no', no],
    ['yes', yes],
    ['no', /beveiligingsincident/],
    ['yes', /datalek|inbreuk|breach/],
  ],
  status: [
    [
      'closed',
      /^(?:gereed|afgesloten|afgehandeld|afgerond|afgedaan|afgewerkt|behandeld|voltooid|definitief|vervallen|geannuleerd|gesloten|closed|done|resolved|opgelost|ja|yes|true|completed|archie\w*|klaar)\b/,
    ],
    [
      'open',
      /^(?:(?:nog )?open(?:staand\w*)?|concept|(?:nog )?(?:in|onder) (?:behandeling|onderzoek|beoordeling)|(?:nog )?(?:niet|not) (?:afge\w+|gereed|klaar|gesloten|opgelost|closed|done|resolved)|(?:nog )?(?:lopend\w*|loopt|bezig)|nieuwe?|new|actief|active|heropend|reopened|aangehouden|in progress|ongoing|pending|nee|no|false|onder ?handen|wacht\w*|under (?:investigation|review))\b/,
    ],
  ],
  incidentKind: [
    [
      'cyber',
      /hack|malware|ransom|phish|virus|cyber|ddos|denial of service|brute force|gehackt|credential stuffing|skimm/,
    ],
    ['mailCc', /\bb?cc\b|zichtbaar voor elkaar|adressen zichtbaar/],
    ['postOpened', /(?:post|brief|pakket|envelop|mail).*geopend|geopend retour|opened/],
    ['postLost', /(?:post|brief|pakket|envelop|letter|parcel).*(?:kwijt|verlor|vermist|lost)|lost in the mail/],
    ['mailWrong', /e mail|\bmail\b|emailed|e mailbericht/],
    [
      'postWrong',
      /\b(?:post|brief|brieven|pakket|envelop|letter|posted|faxed|fax|poststuk)\b|verkeerd bezorgd|verkeerde (?:ontvanger|geadresseerde|adres)|mailing/,
    ],
    [
      'device',
      /laptop|telefoon|usb|stick|tablet|apparaat|drager|device|hardware|papier|paper|dossier kwijt|theft|diefstal|gestolen|stolen|\bloss\b|lost|verloren|verlies|kwijt|disposal|vermist|afgevoerd/,
    ],
    ['published', /publi[ck]|gepubliceerd|website|online|redact|geanonimiseerd|zwartgelakt|openbaar/],
    ['share', /netwerk\s?map|\bmap\b|sharepoint|teams|gedeeld|shared|misconfigur|te breed/],
    [
      'wrongFile',
      /verkeerd(?:e)? (?:dossier|bestand|klant)|wrong (?:file|data subject)|client portal|klantportaal|verwissel/,
    ],
    ['auth', /autoris|onbevoegd|ongeautoriseerd|inzage|unauthori[sz]ed|toegang|access|rechten|verbal|mondeling/],
    ['other', /\b(?:overig\w*|anders|other|divers|unknown|unclear|onbekend|not provided)\b|alteration|cryptographic/],
  ],
  natures: [
    ['confidentiality', /vertrouwelijk|confidential|onbevoegde|openbaar|disclosure|^v$|^c$/],
    ['integrity', /integriteit|integrity|juistheid|gewijzigd|alteration|^i$/],
    ['availability', /beschikbaar|availab|verlies|vernietig|loss|destruction|^b$|^a$/],
  ],
  categories: [
    ['bsn', /\bbsn\b|burgerservice|sofi|social security|ssn|national id/],
    [
      'identityDocumentCopy',
      /identiteitsbewijs|paspoort|passport|rijbewijs|id bewijs|id kaart|identity document|driver/,
    ],
    ['email', /e mail|mailadres/],
    ['phone', /telefoon|phone|mobiel/],
    ['access', /inlog|wachtwoord|password|login|credential|gebruikersna|identificatiegegevens|digid/],
    ['iban', /iban|bankrekening|rekeningnummer|bank account/],
    ['card', /credit ?card|creditkaart|card number|pinpas/],
    ['debts', /schuld|debt/],
    ['benefits', /uitkering|bijstand|benefit|toeslag/],
    ['financialOther', /(?:andere|overige|other) financ/],
    ['financial', /financ|inkomen|salaris|loon|income|belasting/],
    ['birth', /geboorte|leeftijd|birth|\bage\b|\bdob\b/],
    ['sex', /geslacht|\bsex\b|gender/],
    ['location', /locatie|location|gps/],
    ['criminal', /straf|crimin|justitie|politie|judicial/],
    ['address', /adres|address|woonplaats|postcode|naw/],
    ['contact', /contact/],
    ['name', /\bnaam|namen|name|voornaam|achternaam/],
    ['unknown', /onbekend|unknown/],
    ['other', /overig|ander|other|foto|photo|kenteken/],
  ],
  specialCategories: [
    ['health', /gezond|medisch|health|medical|ziek|zorg|patient|diagnos/],
    ['race', /\bras\b|etnisch|afkomst|race|ethnic|nationaliteit/],
    ['politics', /politiek|politic/],
    ['religion', /religie|geloof|levensbeschouw|godsdienst|religio/],
    ['union', /vakbond|union/],
    ['sexLife', /seksue|gerichtheid|sexual/],
    ['genetic', /genetisch|genetic|\bdna\b/],
    ['biometric', /biometr|vingerafdruk|fingerprint|gezichtsherkenning/],
  ],
  subjectGroups: [
    ['minors', /kind|minderjarig|minor|jeugd|child/],
    ['students', /leerling|student|scholier|pupil/],
    ['patients', /patient/],
    ['employees', /medewerker|werknemer|personeel|ambtena|employee|staff|collega|sollicitant/],
    ['vulnerable', /kwetsba|vulnerable|oudere|schuldhulp/],
    ['customers', /klant|burger|inwoner|bewoner|client|customer|citizen|resident|clienten|abonnee|leden|huurder/],
    ['other', /overig|ander|other|relatie|leverancier|raadsl/],
  ],
  cause: [
    [
      'external-malicious',
      /cyber|hack|phish|malware|ransom|diefstal|inbraak|theft|stolen|extern\w* (?:kwaad|opzet|malicious)|kwaadwillend/,
    ],
    ['internal-malicious', /intern\w*.*(?:opzet|kwaad|malicious)|misbruik|insider|snuffel/],
    ['external-accidental', /extern|external|leverancier|verwerker|processor|postbezorg|post ?nl/],
    [
      'internal-accidental',
      /intern|menselijk|human|fout|error|mistake|per ongeluk|accident|slordig|onoplettend|vergissing|technisch|proces/,
    ],
  ],
  verdict: [
    ['highRisk', /\bhoog|high|groot|ernstig|4\b/],
    [
      'unlikely',
      /geen|gering|onwaarschijnlijk|niet waarschijnlijk|unlikely|\blaag|\blow|none|verwaarloosbaar|nihil|klein|1\b|^no$|^nee$/,
    ],
    ['risk', /risico|risk|middel|gemiddeld|medium|matig|beperkt|[23]\b|^ja$|^yes$/],
  ],
  authorityDecision: [
    ['doNotNotify', no],
    ['doNotNotify', /intern|alleen register|not notif/],
    [
      'notify',
      /^(?:ja|j|yes|y|true|waar|1|x|v|wel)\b|(?<!nog niet |wordt )gemeld|notified|meldplichtig|aangemeld|submitted/,
    ],
  ],
  subjectsDecision: [
    ['doNotInform', no],
    ['publicCommunication', /publiek|openbaar bericht|website|public communication/],
    [
      'inform',
      /^(?:ja|j|yes|y|true|waar|1|x|v|wel|allen|allemaal|telefonisch|persoonlijk|schriftelijk)\b|(?<!nog niet |wordt |worden )geinformeerd|ingelicht|informed|notified|gebeld|brief/,
    ],
  ],
}
