import { countIn } from '../../plural.ts'

const count = countIn('nl')

/** Working with colleagues and with a poor connection: who is here, what waits to be sent. */
export const caseTogether = {
  waiting: {
    announced: 'Geen verbinding. Dit wacht in dit venster en wordt vanzelf verstuurd.',
    waits: 'wacht op verbinding',
    refused: (because: string) => `niet verstuurd: ${because}`,
    tryAgain: 'Opnieuw proberen',
    drop: (words: string) => `Niet versturen: ${words}`,
    dropShort: 'Niet versturen',
    inHeader: (n: number) => `${n} ${n === 1 ? 'wacht' : 'wachten'} op verbinding`,
  },
  here: {
    label: 'Ook in deze zaak',
    alsoHere: 'Ook hier:',
    at: (name: string, section: string) => `${name} (${section})`,
    more: (n: number) => `en ${count(n, 'ander', 'anderen')}`,
    came: (name: string) => `${name} bekijkt deze zaak ook.`,
  },
  savedShort: {
    failed: 'niet bewaard',
    conflict: 'niet bewaard: kies wat blijft',
    offline: 'nog niet verstuurd',
    incomplete: 'nog niet volledig',
  },
}
