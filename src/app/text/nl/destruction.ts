/** The page on which a wrong recipient declares that they destroyed what they got. */
export const destruction = {
  title: 'Verkeerd bericht vernietigen',
  intro: (organisation: string) =>
    `U kreeg gegevens van ${organisation} die niet voor u bedoeld zijn. Dat is onze fout.`,
  steps: 'Wilt u dit doen?',
  stepList: [
    'Lees het bericht niet verder.',
    'Verwijder het overal, ook uit uw prullenbak. Vernietig wat op papier staat.',
    'Vertel ons hieronder dat het gebeurd is.',
  ],
  reference: 'Kenmerk',
  copies: 'Zijn er nog kopieën?',
  copiesChoices: {
    noCopies: 'Nee, ik heb alles vernietigd en niets doorgegeven',
    passedOn: 'Ik heb alles vernietigd, maar het eerst aan anderen doorgegeven of laten zien',
  },
  copiesMissing: 'Kies wat voor u klopt.',
  remark: 'Wilt u nog iets zeggen?',
  remarkHint: 'Schrijf de gegevens zelf niet op.',
  declare: 'Verklaar dat alles is vernietigd',
  doneTitle: 'Dank u wel',
  done: (moment: string) => `U hebt op ${moment} verklaard dat alles is vernietigd.`,
  nothingMore: 'U hoeft niets meer te doen.',
  tellWhom:
    'U gaf het eerst door. Laat ons weten aan wie: antwoord op onze e-mail. Dan vragen we ook hun om het te vernietigen.',
  law: 'De gegevens gebruiken of verspreiden mag niet. Zo nodig doen wij aangifte.',
  cannot: 'Lukt het niet, of hebt u een vraag?',
  unknownTitle: 'Deze pagina bestaat niet',
  unknown: 'Het adres klopt niet. Open de link uit onze e-mail nog eens, of bel ons.',
  failed: 'Het lukte nu niet. Probeer het over een minuut opnieuw.',
}
