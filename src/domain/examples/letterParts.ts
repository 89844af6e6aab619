import type { AddresseeOutcome } from '../letters/addressee.ts'
import type { ExamplePerson } from './people.ts'
import { type Part, part } from './scenario.ts'

/** Begins a letter with the words that the facts give. */
export const beginsLetter = (hours: number, as: ExamplePerson, english = false): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/letters', () => ({ kind: 'letter', english }))

export const offersLetter = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/letters/{letterId}/offers', () => null)

export const approvesLetter = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/letters/{letterId}/reviews', () => ({ outcome: 'approved' }))

export const postsLetter = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/letters/{letterId}/postings', (at) => ({ postedAt: at }))

/** What became of the letters with these numbers. */
export const hearsOfLetters = (
  hours: number,
  as: ExamplePerson,
  outcome: AddresseeOutcome,
  numbers: readonly number[],
): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/letters/{letterId}/outcomes', (at) => ({ numbers, outcome, happenedAt: at }))

/** Puts so many people on the list, each with an address, every third with an e-mail address, every fifth reading English. */
export const listsPeople = (hours: number, as: ExamplePerson, people: number): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/addressees', () => ({
    addressees: Array.from({ length: people }, (_, at) => ({
      name: `${titles[at % titles.length]} ${initials[at % initials.length]}. ${surnames[at % surnames.length]} (voorbeeld)`,
      address: [`Voorbeeldstraat ${at + 1}`, '0000 AA  Waterveen'],
      email: at % 3 === 0 ? `betrokkene${at + 1}@voorbeeld.example` : null,
      language: at % 5 === 4 ? 'en' : 'nl',
    })),
  }))

const titles = ['Mevrouw', 'De heer']
const initials = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const surnames = ['Dijkstra', 'El Amrani', 'Visser', 'Yıldız', 'de Boer', 'Kowalska', 'van der Meer', 'Pinas']
