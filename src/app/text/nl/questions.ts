/** Forms that are kept at every pause: the call and the fast lane. */
export const questions = {
  joined: 'Een collega ging intussen verder. Uw antwoorden en die van uw collega staan nu bij elkaar.',
  alsoAnswered: 'Een collega gaf intussen andere antwoorden',
  alsoAnsweredHint: 'Kijk uw antwoorden na. Uw collega schreef:',
}
