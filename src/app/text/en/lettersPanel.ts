import type { lettersPanel as nl } from '../nl/lettersPanel.ts'

export const lettersPanel = {
  title: 'Letters',
  hint: 'Make a letter in plain words from the facts, have it read, and send it.',
  open: 'To the letters',
  kinds: { letter: 'Letter to people', webPage: 'Message on the website', pressRelease: 'Press release' },
  states: {
    draft: 'being written',
    offered: 'ready to be read',
    returned: 'returned',
    approved: 'approved',
    sent: 'sent',
  },
} satisfies typeof nl
