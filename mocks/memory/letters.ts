import { compareText } from '../../src/api/caseOrder.ts'
import type {
  AddresseeQuery,
  LetterStore,
  LetterTransaction,
  ListedAddressee,
  Sending,
} from '../../src/api/ports/letters.ts'
import type { Content, Draft } from './content.ts'
import { asKept, type LayeredMap } from './table.ts'

const sendingsKey = (caseId: string, letterId: string): string => `${caseId} ${letterId}`

/** The questions about letters. */
export const lettersOver = (content: Content): LetterStore => ({
  letters: async (caseId) =>
    [...content.letters.values()]
      .filter((letter) => letter.caseId === caseId)
      .toSorted((a, b) => compareText(a.startedAt, b.startedAt) || compareText(a.letterId, b.letterId)),
  addressees: async (query) => {
    const sent = query.letterId === null ? [] : (content.sendings.get(sendingsKey(query.caseId, query.letterId)) ?? [])
    const byNumber = new Map(sent.map((sending) => [sending.number, sending]))
    return (content.addressees.get(query.caseId) ?? [])
      .map((person) => ({ ...person, sending: byNumber.get(person.number) ?? null }))
      .filter((person) => matches(person, query))
      .slice(0, query.limit)
  },
  addresseeTallies: async (caseId) => {
    const kinds = Map.groupBy(content.addressees.get(caseId) ?? [], ({ part, language, address, email }) =>
      JSON.stringify({ part, language, hasAddress: address.length > 0, hasEmail: email !== null }),
    )
    return [...kinds].map(([kind, people]) => ({
      ...(JSON.parse(kind) as Omit<Awaited<ReturnType<LetterStore['addresseeTallies']>>[number], 'people'>),
      people: people.length,
    }))
  },
  sendingTallies: async (caseId) =>
    [...content.sendings].flatMap(([key, sendings]) => {
      const letterId = key.slice(caseId.length + 1)
      if (key !== sendingsKey(caseId, letterId)) return []
      const kinds = Map.groupBy(sendings, ({ means, outcome }) => JSON.stringify([means, outcome]))
      return [...kinds.values()].flatMap(([first, ...others]) =>
        first?.means ? [{ letterId, means: first.means, outcome: first.outcome, people: others.length + 1 }] : [],
      )
    }),
})

function matches(
  person: ListedAddressee & { readonly sending: Sending | null },
  { state, parts, means, number, after }: AddresseeQuery,
): boolean {
  const { sending, part, address, email } = person
  if (person.number <= after || (number !== undefined && person.number !== number)) return false
  if (parts && !parts.includes(part)) return false
  if (means && (means === 'email' ? email === null : address.length === 0)) return false
  switch (state) {
    case undefined:
      return true
    case 'notSent':
      return sending === null
    case 'sent':
      return sending !== null
    default:
      return sending?.outcome === state
  }
}

/** What a transaction does with letters. */
export const lettersOn = (draft: Draft): LetterTransaction => ({
  letter: async (id) => draft.letters.get(id) ?? null,
  putLetter: async (letter) => draft.letters.set(letter.letterId, asKept(letter)),
  deleteLetter: async (id) => void draft.letters.delete(id),
  lastAddressee: async (caseId) => {
    const listed = draft.addressees.get(caseId)?.at(-1)?.number ?? 0
    const sent = keysOf(draft.sendings, caseId).map((key) => draft.sendings.get(key)?.at(-1)?.number ?? 0)
    return Math.max(listed, ...sent)
  },
  addAddressees: async (caseId, people) =>
    draft.addressees.set(caseId, [...(draft.addressees.get(caseId) ?? []), ...asKept(people)]),
  addSendings: async (caseId, letterId, sendings) => {
    const key = sendingsKey(caseId, letterId)
    const known = draft.sendings.get(key) ?? []
    const numbers = new Set(known.map(({ number }) => number))
    const added = asKept(sendings).filter(({ number }) => !numbers.has(number))
    draft.sendings.set(
      key,
      [...known, ...added].toSorted((a, b) => a.number - b.number),
    )
  },
  markSendings: async (caseId, letterId, numbers, outcome, at, because = null) => {
    const key = sendingsKey(caseId, letterId)
    const chosen = new Set(numbers)
    const before = draft.sendings.get(key) ?? []
    draft.sendings.set(
      key,
      before.map((one) =>
        chosen.has(one.number) ? { ...one, outcome, outcomeAt: outcome === null ? null : at, because } : one,
      ),
    )
    return before.filter(({ number }) => chosen.has(number)).length
  },
  sendings: async (caseId, letterId) => draft.sendings.get(sendingsKey(caseId, letterId)) ?? [],
  destroyAddressees: async (caseId) => void draft.addressees.delete(caseId),
  destroyLetters: async (caseId) => {
    for (const key of draft.letters.keys()) if (draft.letters.get(key)?.caseId === caseId) draft.letters.delete(key)
  },
})

const keysOf = (table: LayeredMap<unknown>, caseId: string): readonly string[] =>
  table.keys().filter((key) => key.startsWith(`${caseId} `))
