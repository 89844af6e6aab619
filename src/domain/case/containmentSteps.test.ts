import { expect, it } from 'vitest'
import { incidentKinds } from '../law/facts.ts'
import { recordContainmentAction } from './containLeak.ts'
import { containmentListFor, containmentLists, containmentStepCodes, stepsOf } from './containmentSteps.ts'
import { after, by, given, hoursLater, officer, opened } from './testing.ts'

it('has steps for every kind of incident, and for a case of which the kind is not known yet', () => {
  for (const kind of [...incidentKinds, null]) expect(stepsOf[containmentListFor(kind)].length).toBeGreaterThan(2)
})

it('takes an attack that made data unavailable for ransomware, another for a taken account', () => {
  expect(containmentListFor('cyber', { natures: ['availability'] })).toBe('ransomware')
  expect(containmentListFor('cyber', { natures: ['confidentiality'] })).toBe('phishing')
  expect(containmentListFor('cyber')).toBe('phishing')
})

it('uses each step somewhere and names none twice in a list', () => {
  const used = new Set(containmentLists.flatMap((list) => stepsOf[list]))
  expect(containmentStepCodes.filter((step) => !used.has(step))).toEqual([])
  for (const list of containmentLists) expect(new Set(stepsOf[list]).size).toBe(stepsOf[list].length)
})

it('says of a measure which step it was, and nothing of one that somebody thought of themselves', () => {
  const context = by(officer, hoursLater(1))
  const measure = { kind: 'documentRetrieved', text: '', happenedAt: hoursLater(0.5) } as const
  const step = after(
    given(opened),
    recordContainmentAction({ ...measure, step: 'collectLetter' }, given(opened), context),
    context,
  )
  expect(step.containment.actions.map((action) => action.step)).toEqual(['collectLetter'])
  const own = recordContainmentAction({ ...measure, step: null }, given(opened), context)
  expect(JSON.stringify(own)).not.toContain('step')
})
