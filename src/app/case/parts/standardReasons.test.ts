import { expect, it } from 'vitest'
import { caseText } from '../../text/case.ts'
import { offeredReasons } from './standardReasons.ts'

const { nl } = caseText
const containment = { state: { leak: 'open' }, actions: [] } as const

it('offers only reasons that the recorded facts bear out, and says of the others why not', () => {
  const facts = {
    recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes' },
    availability: 'temporary',
    restoredWithin: 'hours',
    categories: ['name', 'address'],
  } as const
  const { suggestions, notOffered } = offeredReasons(
    nl.standardReasons.authority.doNotNotify,
    { breachedData: { facts }, containment },
    'unlikely',
    nl,
  )
  expect(suggestions).toEqual([
    'De gegevens waren kort niet beschikbaar en zijn volledig hersteld; niemand had er nadeel van.',
    'De gegevens zijn openbaar bekend en zeggen verder niets over de betrokkene.',
  ])
  expect(notOffered).toEqual([
    {
      sentence: 'De ontvanger is bekend en te vertrouwen, en heeft bevestigd dat de gegevens zijn vernietigd.',
      why: 'Bij Gegevens staat dat de ontvanger onbekend is, niet te vertrouwen is of niets heeft bevestigd.',
    },
    {
      sentence: 'De gegevens waren vooraf versleuteld en de sleutel is veilig.',
      why: 'Bij Gegevens staat nog niet dat de gegevens onleesbaar waren en de sleutel veilig is.',
    },
  ])
})

it('offers always what only the officer can know', () => {
  const { suggestions, notOffered } = offeredReasons(
    nl.standardReasons.subjects.publicCommunication,
    { breachedData: null, containment },
    null,
    nl,
  )
  expect([suggestions.length, notOffered.length]).toEqual([1, 1])
})
