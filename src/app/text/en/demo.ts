import type { demo as nl } from '../nl/demo.ts'

export const demo = {
  label: 'Demo',
  fictional: 'Everything here is made up and stays in this browser.',
  since: (moment: string) => `Begun ${moment}.`,
  youAre: 'You are',
  nobody: 'nobody (signed out)',
  personas: {
    officer: 'Sanne, privacy officer',
    colleague: 'Kerem, privacy officer',
    teamLead: 'Marit, team lead',
    dpo: 'Anton, DPO',
    ciso: 'Tessa, CISO',
    auditor: 'Ruud, auditor',
    administrator: 'Bo, administrator',
  },
  post: (count) => `Mail (${count})`,
  postTitle: 'Mail that would have left by now',
  postMeans: 'Nothing leaves the demo. Open a message and follow its link to see what the recipient sees.',
  postTo: (address) => `to ${address}`,
  closePost: 'Close',
  networkOut: 'Network off',
  secondWindow: 'Second window',
  afresh: 'Start afresh',
  afreshTitle: 'Start the demo afresh?',
  afreshMeans: 'Everything you filled in here disappears, in all your windows.',
  beginning: 'What do you begin with?',
  beginnings: {
    examples: 'With example cases, with clocks that run now',
    empty: 'Empty, to build everything yourself',
  },
  keep: 'Keep my demo',
  afreshSure: 'Start afresh',
  failed: 'The demo does not start',
  failedMeans:
    'What this browser kept of the demo cannot be read. Begin afresh: then the example cases are there again.',
  unsupported: 'The demo works only over https or on your own computer, in a browser that allows service workers.',
} satisfies typeof nl
