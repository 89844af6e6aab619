import { expect, it } from 'vitest'
import { signIn } from '../text/nl/signIn.ts'
import { setupFaults, slugFrom, type SetupAnswers } from './setupAnswers.ts'

const complete: SetupAnswers = {
  kind: 'organisation',
  code: 'ABCD-EFGH',
  organisation: 'Gemeente Waterveen',
  slug: 'waterveen',
  name: 'Sanne (voorbeeld)',
  email: 'sanne@waterveen.example',
  password: 'een zin om te onthouden',
}
const faultyFields = (part: Partial<SetupAnswers>) =>
  setupFaults({ ...complete, ...part }, signIn.setUpMissing).map(({ fieldId }) => fieldId)

it('makes a short address out of any Dutch or Frisian name', () => {
  expect(slugFrom('Gemeente Súdwest-Fryslân')).toBe('gemeente-sudwest-fryslan')
  expect(slugFrom(' ’s-Hertogenbosch ')).toBe('s-hertogenbosch')
})

it('asks for everything at once, and for no organisation when somebody wants to practise', () => {
  expect(faultyFields({})).toEqual([])
  expect(faultyFields({ code: ' ', organisation: '', slug: 'A', name: '', email: 'sanne', password: 'kort' })).toEqual([
    'setup-code',
    'setup-organisation',
    'setup-slug',
    'setup-name',
    'setup-email',
    'setup-password',
  ])
  expect(faultyFields({ kind: 'practice', organisation: '', slug: '' })).toEqual([])
})
