/** Wat een zaak van haar brieven laat zien. */
export const lettersPanel = {
  title: 'Brieven',
  hint: 'Maak een brief in gewone taal uit de feiten, laat hem lezen en verstuur hem.',
  open: 'Naar de brieven',
  kinds: { letter: 'Brief aan mensen', webPage: 'Bericht op de website', pressRelease: 'Persbericht' },
  states: {
    draft: 'in bewerking',
    offered: 'ligt klaar om te lezen',
    returned: 'teruggegeven',
    approved: 'goedgekeurd',
    sent: 'verstuurd',
  },
}
