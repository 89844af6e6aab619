import type { MessageKind } from '../../../domain/messages/message.ts'
import type { Template } from '../../../domain/messages/template.ts'

/** The messages as they come, in plain Dutch. */
export const templatesNl: Readonly<Record<MessageKind, Template>> = {
  acknowledgement: {
    subject: 'Uw melding bij {organisatie} is ontvangen',
    text: `Beste lezer,

Dank u wel voor uw melding. Wij hebben hem ontvangen op {ontvangen}.
Uw kenmerk is {kenmerk}. Noem dit als u ons belt of mailt.

Wat u nu kunt doen
- Deel het lek en de gegevens niet met anderen.
- Stuur de gegevens zelf niet aan ons door.
- Bewaar wat u hebt tot wij u zeggen wat ermee moet gebeuren.

Wat wij doen
Wij zorgen eerst dat het lek dicht gaat. Daarna zoeken we uit om wie het gaat en wie we moeten waarschuwen. Als we een vraag hebben, nemen we contact met u op.

Bellen kan ook: {telefoon}
{bereikbaar}

Met vriendelijke groet,
{organisatie}`,
  },
  question: {
    subject: 'Een vraag over uw melding {kenmerk}',
    text: `Beste lezer,

U hebt op {ontvangen} iets bij ons gemeld. Wij hebben daar nog een vraag over:

{vraag}

U kunt antwoorden op deze e-mail. Laat het kenmerk {kenmerk} in het onderwerp staan.
Stuur de gegevens waar het om gaat niet mee.

Bellen kan ook: {telefoon}
{bereikbaar}

Met vriendelijke groet,
{organisatie}`,
  },
  destructionRequest: {
    subject: 'Verzoek om een verkeerd bericht te vernietigen',
    text: `Beste lezer,

U hebt van ons gegevens gekregen die niet voor u bedoeld zijn. Dat is onze fout. Wij vragen u om hulp.

Wilt u dit doen?
1. Lees het bericht niet verder en stuur het niet door.
2. Verwijder het, ook uit uw prullenbak. Is het papier? Vernietig het, of vraag ons het op te halen.
3. Laat ons weten dat u dit hebt gedaan, op deze pagina:

{link}

Dat kost ongeveer een minuut. U hoeft niet in te loggen.

De gegevens gebruiken of verspreiden mag niet. Zo nodig doen wij aangifte.

Hebt u een vraag, of is dit bericht voor u niet te volgen? Bel ons: {telefoon}
{bereikbaar}
Noem het kenmerk {kenmerk}.

Dank u wel voor uw hulp.

Met vriendelijke groet,
{organisatie}`,
  },
  destructionReminder: {
    subject: 'Herinnering: verkeerd bericht vernietigen',
    text: `Beste lezer,

Op {gevraagd} vroegen wij u gegevens te vernietigen die niet voor u bedoeld zijn. Wij hebben nog niet van u gehoord.

Wilt u ons laten weten dat u ze hebt vernietigd? Dat kan hier, in ongeveer een minuut:

{link}

Hebt u ze doorgestuurd, of lukt het niet? Bel ons dan: {telefoon}
{bereikbaar}
Noem het kenmerk {kenmerk}.

Met vriendelijke groet,
{organisatie}`,
  },
}
