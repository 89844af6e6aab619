import { expect, it } from 'vitest'
import { inbox } from '../text/nl/inbox.ts'
import { suggestTitle } from './suggestTitle.ts'

const suggest = (description: string) =>
  suggestTitle({ description, visibleData: null }, inbox.suggestion, 'Melding via telefoon van 20 november 2026')

it.each([
  ['Brief over schulden bij de buren bezorgd', 'Brief naar verkeerde ontvanger'],
  ['Ik kreeg een e-mail die niet voor mij was', 'E-mail naar verkeerde ontvanger'],
  ['Nieuwsbrief met alle adressen in de cc', 'E-mailadressen zichtbaar voor andere ontvangers'],
  ['Mijn laptop is uit de auto gestolen', 'Apparaat of drager kwijt of gestolen'],
  ['Ik kan de gegevens van iemand anders zien', 'Onbevoegde inzage'],
  ['De leverancier is gehackt', 'Hacking, malware of phishing'],
])('reads from "%s" what happened', (description, title) => {
  expect(suggest(description)).toBe(title)
})

it('never takes over a word of the reporter, so no name can end up in a title', () => {
  expect(suggest('Jan Voorbeeld, Dorpsstraat 1, heeft iets geks')).toBe('Melding via telefoon van 20 november 2026')
})
