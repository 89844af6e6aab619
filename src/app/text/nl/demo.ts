/** What the demo says of itself, above every screen. */
export const demo = {
  label: 'Demo',
  fictional: 'Alles hier is verzonnen en blijft in deze browser.',
  since: (moment: string) => `Begonnen ${moment}; de klokken lopen door.`,
  youAre: 'U bent',
  nobody: 'niemand (afgemeld)',
  personas: {
    officer: 'Sanne, privacy officer',
    colleague: 'Kerem, privacy officer',
    teamLead: 'Marit, teamleider',
    dpo: 'Anton, FG',
    ciso: 'Tessa, CISO',
    auditor: 'Ruud, auditor',
    administrator: 'Bo, beheerder',
  },
  post: (count: number) => `Post (${count})`,
  postTitle: 'Post die nu verstuurd zou zijn',
  postMeans: 'In de demo gaat niets de deur uit. Open een bericht en volg de link om te zien wat de ontvanger ziet.',
  postTo: (address: string) => `aan ${address}`,
  closePost: 'Sluit',
  afresh: 'Begin opnieuw',
  afreshTitle: 'Demo opnieuw beginnen?',
  afreshMeans:
    'Alles wat u in deze demo hebt ingevuld, verdwijnt. Er komen nieuwe voorbeeldzaken met klokken die nu lopen.',
  keep: 'Behoud mijn demo',
  afreshSure: 'Begin opnieuw',
  unsupported: 'De demo werkt alleen via https of op uw eigen computer, in een browser die service workers toestaat.',
}
