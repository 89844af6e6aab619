import { expect, it } from 'vitest'
import { figuresAsCsv } from './figuresAsCsv.ts'

it('writes each figure on a line of its own, and lets no name be a formula', () => {
  const lines = [
    ['Afdelingen', '=HYPERLINK("x")', 'Datalekken', 1200],
    ['Tijd', 'Tot besluit', 'Mediaan', 12.25],
    ['Tijd', 'Tot besluit', 'Langst', null],
  ] as const
  expect(figuresAsCsv(['Onderdeel', 'Naam', 'Cijfer', 'Waarde'], lines)).toBe(
    '\uFEFF"Onderdeel";"Naam";"Cijfer";"Waarde"\r\n' +
      '"Afdelingen";"\'=HYPERLINK(""x"")";"Datalekken";1200\r\n' +
      '"Tijd";"Tot besluit";"Mediaan";12,25\r\n' +
      '"Tijd";"Tot besluit";"Langst";\r\n',
  )
})
