/** Words that passwords are made of when nobody thinks, in Dutch and English, as `passwordFault` reads them. Our own list. */
export const commonPasswords: readonly string[] = [
  'password', 'passwort', 'wachtwoord', 'welkom', 'welcome', 'geheim', 'secret', 'letmein', 'qwerty', 'qwertyuiop', 'azerty',
  'asdfgh', 'asdfghjkl', 'zxcvbn', 'abcdef', 'abcdefgh', 'abcabc', 'iloveyou', 'ikhouvanjou', 'monkey', 'dragon', 'sunshine',
  'princess', 'football', 'voetbal', 'baseball', 'superman', 'batman', 'pokemon', 'starwars', 'whatever', 'trustno', 'master',
  'shadow', 'michael', 'jordan', 'hunter', 'freedom', 'flower', 'cheese', 'computer', 'internet', 'server', 'database',
  'admin', 'administrator', 'beheer', 'beheerder', 'gebruiker', 'user', 'guest', 'gast', 'test', 'testen', 'tester', 'demo',
  'login', 'inloggen', 'changeme', 'verander', 'default', 'standaard', 'tijdelijk', 'temporary', 'summer', 'winter', 'spring',
  'autumn', 'zomer', 'lente', 'herfst', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag',
  'januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  'amsterdam', 'rotterdam', 'denhaag', 'utrecht', 'eindhoven', 'groningen', 'nederland', 'holland', 'oranje', 'ajax',
  'feyenoord', 'gemeente', 'provincie', 'waterschap', 'overheid', 'privacy', 'datalek', 'avgavg', 'functionaris', 'afdeling',
  'kantoor', 'werkplek', 'hallo', 'hello', 'lekker', 'liefde', 'schatje', 'mooie', 'familie', 'family',
]
