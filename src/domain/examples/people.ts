import type { Role } from '../people.ts'

/** The parts that the example people play; a demo visitor picks one, a practice organisation has them as colleagues. */
export const examplePeople = {
  officer: {
    name: 'Sanne de Vries (voorbeeld)',
    email: 'sanne@waterveen.example',
    roles: ['privacy-officer'],
  },
  colleague: {
    name: 'Kerem Yilmaz (voorbeeld)',
    email: 'kerem@waterveen.example',
    roles: ['privacy-officer'],
  },
  teamLead: { name: 'Marit Jansen (voorbeeld)', email: 'marit@waterveen.example', roles: ['team-lead'] },
  dpo: { name: 'Anton Bakker (voorbeeld)', email: 'anton@waterveen.example', roles: ['dpo'] },
  ciso: { name: 'Tessa Visser (voorbeeld)', email: 'tessa@waterveen.example', roles: ['ciso'] },
  auditor: { name: 'Ruud Smit (voorbeeld)', email: 'ruud@waterveen.example', roles: ['auditor'] },
  administrator: { name: 'Bo Mulder (voorbeeld)', email: 'bo@waterveen.example', roles: ['administrator'] },
} as const satisfies Record<string, { readonly name: string; readonly email: string; readonly roles: readonly Role[] }>

export type ExamplePerson = keyof typeof examplePeople

/** A municipality that does not exist. */
export const exampleOrganisation = {
  name: 'Gemeente Waterveen (voorbeeld)',
  slug: 'waterveen',
  deskHours: 'Maandag tot en met vrijdag van 9.00 tot 17.00 uur. Daarbuiten leest de dienstdoende collega uw melding.',
  deskPhone: '000 000 00 00',
  details: {
    controller: 'College van burgemeester en wethouders van Waterveen (voorbeeld)',
    street: 'Voorbeeldplein 1',
    postcode: '0000 AA',
    city: 'Waterveen',
    dpoNumber: 'FG000000',
    tradeNumber: '00000000',
    sector: 'publicAdministration',
    contact: {
      name: 'Anton Bakker (voorbeeld)',
      position: 'Functionaris gegevensbescherming',
      email: 'anton@waterveen.example',
      phone: '000 000 00 03',
    },
  },
} as const
