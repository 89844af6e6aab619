import { describe, expect, it } from 'vitest'
import { numbersIn, readAddressees, recogniseAddressees } from './readAddressees.ts'

const read = (header: string, ...rows: readonly string[]) =>
  readAddressees(
    rows.map((row) => row.split(';')),
    recogniseAddressees(header.split(';')),
    [null, 'Met geheim adres'],
  )

it('recognises the columns of a list by their headers, however these are written', () => {
  expect(
    recogniseAddressees([
      'Voorletters',
      'Tussenvoegsel',
      'ACHTERNAAM',
      'Huisnr.',
      'E-mail',
      'Woonplaats',
      'Klantnummer',
    ]),
  ).toEqual(['name', 'name', 'name', 'street', 'email', 'town', 'nothing'])
})

it('puts the pieces of a name and an address together as an envelope has them', () => {
  const { addressees, faults } = read(
    'Aanhef;Voorletters;Achternaam;Straat;Huisnummer;Postcode;Plaats;Taal;Groep',
    'Mevrouw;Z.;Voorbeeld;Dijk;12;1234ab;Waterveen;engels;met geheim ADRES',
  )
  expect(faults).toEqual([])
  expect(addressees).toEqual([
    {
      name: 'Mevrouw Z. Voorbeeld',
      address: ['Dijk 12', '1234 AB  Waterveen'],
      email: null,
      language: 'en',
      part: 'Met geheim adres',
    },
  ])
})

it('says of each row that cannot be used what is wrong, by its place in the file', () => {
  const header = 'Naam;Straat;Postcode;E-mail;Taal;Groep'
  expect(
    read(
      header,
      'Zoë;Dijk 1;1234 AB;;;',
      ';Dijk 2;1234 AB;;;',
      ';;;;;',
      'Bo;;;;;',
      'Cas;;;cas@;;',
      'Dirk;Dijk 4;1234 AB;;fries;',
      'Eva;Dijk 5;1234 AB;;;onbekend',
      'zoë;dijk  1;1234ab;;;',
    ).faults,
  ).toEqual([
    { row: 3, code: 'nameMissing' },
    { row: 5, code: 'nowhereToSend' },
    { row: 6, code: 'emailWrong' },
    { row: 7, code: 'languageUnknown' },
    { row: 8, code: 'partUnknown' },
    { row: 9, code: 'listedTwice' },
  ])
})

describe('numbers of returned letters', () => {
  it('are read with ranges, each once, in order', () => {
    expect(numbersIn('40, 12 15-17;15')).toEqual([12, 15, 16, 17, 40])
    expect(numbersIn('')).toEqual([])
  })
  it.each(['twaalf', '12-', '17-15', '0', '1-999999'])('are not read from "%s"', (written) => {
    expect(numbersIn(written)).toBeNull()
  })
})
