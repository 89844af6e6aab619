import * as body from '../../contract/letters.ts'
import { partNamesOf } from '../../domain/case/parts.ts'
import {
  type Addressee,
  type AddresseeFault,
  addresseeText,
  faultOf,
  listText,
  samenessOf,
} from '../../domain/letters/addressee.ts'
import type { Twin } from '../../domain/letters/likeness.ts'
import { destroyAddressees, listAddressees, refusalToList } from '../../domain/letters/letterVerbs.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { caseAsked } from '../cases/readRoutes.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { ListedAddressee } from '../ports/letters.ts'
import type { Ports } from '../ports.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { lettersAnswer, writeLetters } from './letterAsk.ts'
import { destroyDocuments } from './letterDocuments.ts'
import { twinsOf, whoIsListed } from './whoIsListed.ts'
import { whyUnsent } from './whyUnsent.ts'

const shownFaults = 100

/** Whom letters go to: names and addresses, for those who may read them. */
export const addresseeRoutes = [
  route(
    {
      id: 'getAddressees',
      method: 'get',
      path: '/cases/{id}/addressees',
      access: 'readReporters',
      tag: 'Letters',
      summary: 'Whom letters go to, by number, with what became of one letter',
      params: caseParams,
      query: body.addresseeQuery,
      answers: { 200: { description: 'One page of people', schema: body.addresseeList } },
    },
    async (ask) => {
      const { breach } = await caseAsked(ask)
      const { letter = null, limit, ...filter } = ask.query
      const people = await ask.store.addressees({ ...filter, caseId: breach.id, letterId: letter, limit: limit + 1 })
      const shown = people.slice(0, limit)
      const unsent = shown.filter(({ sending, email }) => !sending && email !== null).map(({ number }) => number)
      const why = letter === null ? null : await whyUnsent(breach.id, letter, unsent, ask.store)
      return ok({
        items: shown.map(({ number, name, address, email, language, part, sending }) => ({
          number,
          name,
          address,
          email,
          language,
          part,
          sending: sending && {
            means: sending.means,
            sentAt: sending.sentAt,
            outcome: sending.outcome,
            outcomeAt: sending.outcomeAt,
            because: sending.because,
          },
          unsent: why?.get(number) ?? null,
        })),
        next: people.length > limit ? (shown.at(-1)?.number ?? null) : null,
      })
    },
  ),
  route(
    {
      id: 'postAddressees',
      method: 'post',
      path: '/cases/{id}/addressees',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Put people on the list: all of them, or with their faults none',
      description:
        'Numbers go on where an earlier list ended. Names and addresses lie encrypted under the key of the case.',
      params: caseParams,
      body: body.addresseesBody,
      bodyExample: {
        addressees: [{ name: 'Mevrouw Voorbeeld', address: ['Voorbeeldstraat 1', '0000 XX Waterveen'] }],
      },
      largestBody: body.largestAddresses,
      concurrency: 'append',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: ['caseClosed', 'addresseesFaulty', 'addresseesTwice'],
    },
    async (ask) => {
      const { addressees, twins } = ask.body
      const reading = { caseId: await caseIdFrom(ask.params.id, ask.store), store: ask.store }
      // Before the case is held, for as long as its lists are.
      const before = twins === 'list' ? null : await whoIsListed(reading)
      return writeLetters(ask, async ({ tx, ports, by, loaded, record }) => {
        const refused = refusalToList(loaded.breach, { by })
        if (refused) throw problemOf(refused)
        const parts = partNamesOf(loaded.breach)
        const faults = faultsOf(ask.body.addressees, parts)
        if (faults.length > 0)
          throw new ProblemError('addresseesFaulty', {
            inTheWay: { count: faults.length, faults: faults.slice(0, shownFaults) },
          })
        const found = before ? await twinsOf(addressees, before, loaded.breach, reading) : []
        const people = withoutTwins(ask.body, found)
        if (people.length === 0) return
        const [listId, salt] = [ports.newId(), ports.newSecret()]
        const listed = await numbered(people, await tx.lastAddressee(loaded.breach.id), { listId, salt }, ports)
        await tx.addAddressees(loaded.breach.id, listed)
        const listHash = await ports.hash(listText(listed.map(({ hash }) => hash)))
        const counts = parts
          .map((name) => ({ name, people: people.filter(({ part }) => part === name).length }))
          .filter(({ people: some }) => some > 0)
        await record((breach, context) => listAddressees({ listId, parts: counts, listHash, salt }, breach, context))
      })
    },
  ),
  route(
    {
      id: 'postAddresseeDestruction',
      method: 'post',
      path: '/cases/{id}/addressees/destructions',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Destroy the whole list with every letter made from it; numbers, outcomes and proofs stay',
      params: caseParams,
      body: body.addresseeDestructionBody,
      bodyExample: { reason: 'Iedereen is bereikt' },
      concurrency: 'append',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: ['onLegalHold', 'nothingToDestroy'],
    },
    async (ask) =>
      writeLetters(ask, async ({ tx, store, loaded, record }) => {
        const stream = { kind: 'case', id: loaded.breach.id } as const
        const destroyed = loaded.history.flatMap(({ entry: { type, version, personalHash }, personal }) =>
          type === 'addresseesListed' && personal !== null && personalHash !== null ? [{ version, personalHash }] : [],
        )
        await record((breach, context) => destroyAddressees({ reason: ask.body.reason, destroyed }, breach, context))
        await tx.destroyDetails(
          stream,
          destroyed.map(({ version }) => version),
        )
        await tx.destroyAddressees(loaded.breach.id)
        await destroyDocuments(tx, store, loaded.breach.id)
      }),
  ),
]

/** Who of a list comes on it. @throws ProblemError addresseesTwice when somebody has to say what is to be done with twins */
function withoutTwins(
  { addressees, twins }: { readonly addressees: readonly Addressee[]; readonly twins: 'ask' | 'leaveOut' | 'list' },
  found: readonly Twin[],
): readonly Addressee[] {
  if (twins === 'ask' && found.length > 0)
    throw new ProblemError('addresseesTwice', {
      inTheWay: { count: found.length, twins: found.slice(0, shownFaults).map((twin) => ({ ...twin })) },
    })
  const rows = new Set(found.map(({ row }) => row))
  return addressees.filter((_, at) => !rows.has(at + 1))
}

type FaultyRow = { readonly row: number; readonly code: AddresseeFault }

/** What is wrong with people, by their place in the list, from 1. */
export function faultsOf(people: readonly Addressee[], parts: readonly (string | null)[]): readonly FaultyRow[] {
  const seen = new Set<string>()
  return people.flatMap((person, at) => {
    const sameness = samenessOf(person)
    const code = faultOf(person, parts) ?? (seen.has(sameness) ? 'listedTwice' : null)
    seen.add(sameness)
    return code === null ? [] : [{ row: at + 1, code }]
  })
}

async function numbered(
  people: readonly Addressee[],
  last: number,
  { listId, salt }: { readonly listId: string; readonly salt: string },
  { hash }: Pick<Ports, 'hash'>,
): Promise<readonly ListedAddressee[]> {
  const listed: ListedAddressee[] = []
  for (const [at, person] of people.entries()) {
    const number = last + at + 1
    listed.push({ ...person, number, listId, hash: await hash(addresseeText(salt, number, person)) })
  }
  return listed
}
