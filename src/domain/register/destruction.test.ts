import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { CaseEvent } from '../case/events.ts'
import { caseFrom } from '../case/evolve.ts'
import { summarise } from '../case/summary.ts'
import { dataIdentified, hoursLater, leakContained, opened, recorded } from '../case/testing.ts'
import { defaultPolicy } from '../people.ts'
import { brokenLinkIn, certificateText, chainStart, destroyedIn, entriesWithDetails, seal, unseal } from '../proof.ts'
import { registerRowOf } from './registerRow.ts'
import { statisticsOf } from './statistics.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const events: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.string().map((text): CaseEvent => ({ type: 'noteAdded', noteId: 'n', happenedAt: hoursLater(1), text })),
  fc.string().map((note): CaseEvent => ({ type: 'handlerAssigned', handler: 'officer', note })),
  fc.string().map((name): CaseEvent => ({
    type: 'evidenceAttached',
    evidenceId: 'e',
    name,
    description: name,
    sha256: null,
  })),
  fc.constantFrom<CaseEvent>(
    dataIdentified,
    leakContained,
    { type: 'handlerAssigned', handler: 'officer', note: null },
    { type: 'caseClosed', reason: null },
    { type: 'caseReopened', reason: 'Omdat' },
    { type: 'lessonsRecorded', cause: { origin: 'internal', intent: 'accidental' }, text: 'Zo', measures: [] },
    { type: 'personalDetailsDestroyed', what: ['notes'], proof: 'of before the certificate' },
  ),
)

it('folds and counts any history as before once its personal details are gone, with its chain whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(events, { maxLength: 20 }), async (history) => {
      const entries = [opened, ...history].map((event, index) => recorded(event, index + 1, hoursLater(index)))
      let secrets = 0
      const sealed = await seal('org', { kind: 'case', id: 'c' }, entries, chainStart, hash, () => `s${(secrets += 1)}`)
      const chain = sealed.map(({ entry }) => entry)
      const whole = sealed.map(({ entry, personal }) => unseal<CaseEvent>(entry, personal?.data ?? null))
      const bare = chain.map((entry) => unseal<CaseEvent>(entry, null))
      const figures = (told: typeof whole) =>
        statisticsOf([registerRowOf(summarise(caseFrom('c', told), defaultPolicy))], hoursLater(100))

      expect(whole).toEqual(entries)
      expect(figures(bare)).toEqual(figures(whole))
      expect(await brokenLinkIn('org', chain, hash)).toBeNull()
    }),
    { numRuns: 200 },
  )
})

it('names every entry whose details exist, and reads back from the chain which ones went', async () => {
  const told: CaseEvent[] = [opened, { type: 'noteAdded', noteId: 'n', happenedAt: hoursLater(1), text: 'Gebeld' }]
  const entries = told.map((event, index) => recorded(event, index + 1, hoursLater(index)))
  const stream = { kind: 'case', id: 'c' } as const
  const sealed = await seal('org', stream, entries, chainStart, hash, () => 'secret')
  const destroyed = entriesWithDetails(
    sealed.map(({ entry, personal }) => ({ entry, personal: personal?.data ?? null })),
  )
  expect(destroyed).toEqual([{ version: 2, personalHash: sealed[1]?.entry.personalHash }])

  const proof = hash(certificateText('org', [{ stream, destroyed }]))
  const last = recorded({ type: 'personalDetailsDestroyed', what: ['notes'], proof, destroyed }, 3, hoursLater(9))
  const [more] = await seal('org', stream, [last], sealed[1]?.entry.hash ?? '', hash, () => 'secret')
  const chain = [...sealed.map(({ entry }) => entry), ...(more ? [more.entry] : [])]
  expect([...destroyedIn(chain)]).toEqual([[2, { at: hoursLater(9), personalHash: sealed[1]?.entry.personalHash }]])
  expect(await brokenLinkIn('org', chain, hash)).toBeNull()
})
