import type { caseTogether as nl } from '../../nl/case/together.ts'
import { countIn } from '../../plural.ts'

const count = countIn('en')

export const caseTogether = {
  waiting: {
    announced: 'No connection. This waits in this window and is sent by itself.',
    waits: 'waits for a connection',
    refused: (because: string) => `not sent: ${because}`,
    tryAgain: 'Try again',
    drop: (words: string) => `Do not send: ${words}`,
    dropShort: 'Do not send',
    inHeader: (n: number) => `${n} ${n === 1 ? 'waits' : 'wait'} for a connection`,
  },
  here: {
    label: 'Also in this case',
    alsoHere: 'Also here:',
    at: (name: string, section: string) => `${name} (${section})`,
    more: (n: number) => `and ${count(n, 'other', 'others')}`,
    came: (name: string) => `${name} is looking at this case too.`,
  },
  savedShort: {
    failed: 'not saved',
    conflict: 'not saved: choose what stays',
    offline: 'not sent yet',
    incomplete: 'not complete yet',
  },
} satisfies typeof nl
