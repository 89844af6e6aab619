import { expect, it } from 'vitest'
import { mergeFields } from './mergeFields.ts'

const base = { text: 'Adres fout.', kinds: ['name'], verdict: 'risk', note: '' }

it('takes the side that changed a field, and says nothing about fields that agree', () => {
  const { result, differing } = mergeFields(base, { ...base, verdict: 'highRisk' }, { ...base, note: 'Gebeld.' })
  expect(result).toEqual({ ...base, verdict: 'highRisk', note: 'Gebeld.' })
  expect(differing).toEqual([
    { field: 'verdict', clashes: false },
    { field: 'note', clashes: false },
  ])
})

it('keeps both texts when both sides changed them, and asks', () => {
  const theirs = { ...base, text: 'Envelop schoof door.' }
  const yours = { ...base, text: 'Verkeerde bijlage gekozen.' }
  const { result, differing } = mergeFields(base, theirs, yours)
  expect(result.text).toBe('Envelop schoof door.\nVerkeerde bijlage gekozen.')
  expect(differing).toEqual([{ field: 'text', clashes: true }])
})

it('joins the ticks of both sides without asking: in what either added, out what either took away', () => {
  const ticked = { ...base, kinds: ['name', 'address'] }
  const { result, differing } = mergeFields(
    ticked,
    { ...ticked, kinds: ['name', 'address', 'bsn'] },
    { ...ticked, kinds: ['address', 'debts'] },
  )
  expect(result.kinds).toEqual(['address', 'bsn', 'debts'])
  expect(differing).toEqual([{ field: 'kinds', clashes: false }])
})

it('asks when both changed the same list of things that consist of parts', () => {
  const measures = [{ text: 'Vier ogen' }]
  const both = mergeFields({ measures }, { measures: [{ text: 'Vier ogen bij post' }] }, { measures: [] })
  expect(both.differing).toEqual([{ field: 'measures', clashes: true }])
})

it('does not double a text that already holds the other one', () => {
  const theirs = { ...base, text: 'Adres fout. Gebeld.' }
  const yours = { ...base, text: 'Adres fout. Gebeld. Excuses gemaakt.' }
  expect(mergeFields(base, theirs, yours).result.text).toBe('Adres fout. Gebeld. Excuses gemaakt.')
})

it('keeps our own choice where both sides chose something else from a list', () => {
  const { result } = mergeFields(base, { ...base, verdict: 'highRisk' }, { ...base, verdict: 'unlikely' })
  expect(result.verdict).toBe('unlikely')
})
