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

it('keeps both texts and both lists when both sides changed them', () => {
  const theirs = { ...base, text: 'Envelop schoof door.', kinds: ['name', 'bsn'] }
  const yours = { ...base, text: 'Verkeerde bijlage gekozen.', kinds: ['name', 'debts'] }
  const { result, differing } = mergeFields(base, theirs, yours)
  expect(result.text).toBe('Envelop schoof door.\nVerkeerde bijlage gekozen.')
  expect(result.kinds).toEqual(['name', 'bsn', 'debts'])
  expect(differing.every(({ clashes }) => clashes)).toBe(true)
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
