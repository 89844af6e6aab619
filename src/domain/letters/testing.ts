import type { CaseForLetter, LetterOrder } from './buildLetter.ts'

/** A letter about debts that the neighbours opened, found out a day later. */
export const wrongLetterCase: CaseForLetter = {
  reference: 'DL-2026-0143',
  policeReport: null,
  awareness: {
    awareAt: '2026-11-17T13:10:00.000Z',
    moments: { occurredFrom: '2026-11-16', occurredTo: null },
  },
  breachedData: {
    incidentKind: 'postWrong',
    consequences: '',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'address', 'debts'],
      people: { min: 1, max: 1, estimate: false },
      recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
    },
  },
  containment: { state: { leak: 'contained' }, actions: [{ kind: 'documentRetrieved' }] },
}

/** A letter to everybody, in Dutch. */
export const toEverybody: LetterOrder = {
  kind: 'letter',
  language: 'nl',
  parts: [],
  organisation: 'Gemeente Waterveen (voorbeeld)',
  contact: {
    phone: '000 000 00 00',
    hours: 'werkdagen van 9 tot 17 uur',
    email: 'datalek@waterveen.example',
    name: '',
  },
  authorityIsTold: true,
}

/** What a check may find of our own desk. */
export const ownContacts = [toEverybody.contact.phone, toEverybody.contact.email]
