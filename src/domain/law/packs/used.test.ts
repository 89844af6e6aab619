import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../canonical.ts'
import { adviceOn } from '../advice.ts'
import { decisionsAbroad } from '../official/decisionsAbroad.testdata.ts'
import { decisionsAndGuidance } from '../official/decisionsAndGuidance.testdata.ts'
import { dutchPractice } from '../official/dutchPractice.testdata.ts'
import { officialCases } from '../official/officialCases.testdata.ts'
import { opinion032014 } from '../official/opinion032014.testdata.ts'
import type { RulePack } from '../rulePack.ts'
import { rulePacks } from '../rulePacks.ts'
import { severityOf } from '../severity.ts'

const hashOf = (value: Parameters<typeof canonical>[0]): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16)
const corpus = [...officialCases, ...decisionsAndGuidance, ...decisionsAbroad, ...dutchPractice, ...opinion032014]

/** What decides: how a source is cited, and how sure it is, may be put right. */
const numbersOf = ({ sources, ...pack }: RulePack) => ({ ...pack, sources: Object.keys(sources).toSorted() })

/** What the rules make of all known cases: answer, score and the codes of the reasons. */
const outcomesUnder = (pack: RulePack) =>
  Object.fromEntries(
    corpus.map(({ id, facts }) => {
      const { risk, notifyAuthority, informSubjects, reasons } = adviceOn(facts, pack)
      return [
        id,
        {
          risk,
          notifyAuthority,
          informSubjects,
          se: severityOf(facts, pack).se,
          reasons: reasons.map(({ code }) => code).toSorted(),
        },
      ]
    }),
  )

// Cases were decided under these. A change of law or of its reading is a new pack with its own first day, and rules that ask
// the pack; a row here is never changed. Cases that are added to the corpus get a new hash of outcomes, after comparing.
const asUsed: Readonly<Record<string, { readonly numbers: string; readonly outcomes: string }>> = {
  '2026-01': { numbers: 'bba0b1f71f5efb21', outcomes: '7e5143eb76b71336' },
}

describe.each(rulePacks)('the rule pack $id', (pack) => {
  it('has the numbers under which cases were decided', () => {
    expect(hashOf(numbersOf(pack))).toBe(asUsed[pack.id]?.numbers)
  })
  it('gives every known case the outcome and the reasons it had', () => {
    expect(hashOf(outcomesUnder(pack))).toBe(asUsed[pack.id]?.outcomes)
  })
})
