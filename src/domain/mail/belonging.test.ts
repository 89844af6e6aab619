import { expect, it } from 'vitest'
import { belongingOf } from './belonging.ts'
import { aMail } from './testing.ts'

it('finds what a message belongs to in what it answers and in its subject', () => {
  const id = '019353aa-0000-7000-8000-00000000000a'
  const answers = [
    `<${id.toUpperCase()}.019353aa-0000-7000-8000-00000000000b@waterveen.example>`,
    '<other@voorbeeld.example>',
  ]
  expect(
    belongingOf(aMail({ answers, subject: 'Re: [dl-2026-0143] uw vraag over M-4F2A-91C3, DL-2026-0143' })),
  ).toEqual({
    ids: [id],
    letters: [],
    answers: [answers[0]],
    cases: ['DL-2026-0143'],
    reports: ['M-4F2A-91C3'],
  })
})

it.each([
  ['Betreft DL 2026 0143', 'DL-2026-0143'],
  ['DL–2026–0143', 'DL-2026-0143'],
  ['DL\u20112026\u20110143', 'DL-2026-0143'],
  ['dl2026-0143', 'DL-2026-0143'],
  ['Zaak DL-2026-143', 'DL-2026-0143'],
  ['DL-2026-00143', 'DL-2026-0143'],
  ['[M–4f2a–91c3] Uw melding', 'M-4F2A-91C3'],
  ['melding M 4F2A 91C3', 'M-4F2A-91C3'],
])('knows the reference in "%s"', (subject, reference) => {
  const { cases, reports } = belongingOf(aMail({ subject }))
  expect([...cases, ...reports]).toEqual([reference])
})

it('looks among the words where the subject names nothing, and takes the one that they name', () => {
  const named = (text: string, subject = 'Aanvulling') => {
    const { cases, reports } = belongingOf(aMail({ subject, text }))
    return [...cases, ...reports]
  }
  expect(named('Bij mijn melding M-4F2A-91C3 hoort deze foto.\n> Uw melding M-4F2A-91C3')).toEqual(['M-4F2A-91C3'])
  expect(named('Eerst M-4F2A-91C3, toen M-4F2A-91C4.')).toEqual([])
  expect(named('Zie ook DL-2026-0001.', 'Re: DL-2026-0143')).toEqual(['DL-2026-0143'])
})
