import type { Case } from '../case/case.ts'
import type { Context } from '../case/context.ts'
import type { CaseDecision } from '../case/refusal.ts'
import { buildLetter, type CaseForLetter, type LetterOrder } from './buildLetter.ts'
import {
  destroyAddressees,
  listAddressees,
  offerLetter,
  recordOutcomes,
  recordSent,
  reviewLetter,
  withdrawLetter,
  type WrittenLetter,
} from './letterVerbs.ts'

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

const texts = { nl: buildLetter(wrongLetterCase, toEverybody), en: null }

/** A letter to everybody as its writer saved it last. */
export const writtenLetter: WrittenLetter = {
  letterId: 'letter-1',
  kind: 'letter',
  parts: [],
  texts,
  textHash: 'hash of the text',
  writers: ['officer'],
}

const at = '2026-11-17T13:10:00.000Z'
const counts = { sent: 1, returned: 1, answered: 0 }

/** Every verb on letters with arguments that are themselves in order, so that only rights and state decide. */
export const letterSteps: readonly ((breach: Case, context: Context) => CaseDecision)[] = [
  (breach, context) => offerLetter({ ...writtenLetter, findings: [] }, breach, context),
  (breach, context) => withdrawLetter('letter-1', breach, context),
  (breach, context) => reviewLetter({ outcome: 'approved', text: '', letter: writtenLetter }, breach, context),
  (breach, context) => reviewLetter({ outcome: 'returned', text: 'Omdat', letter: writtenLetter }, breach, context),
  (breach, context) =>
    listAddressees(
      { listId: `list-${breach.version}`, parts: [{ name: null, people: 1 }], listHash: 'h', salt: 's' },
      breach,
      context,
    ),
  (breach, context) =>
    recordSent(
      {
        letter: writtenLetter,
        informedAt: at,
        means: ['letter'],
        people: 1,
        proof: { where: null, lists: [], outcomesHash: 'h' },
      },
      breach,
      context,
    ),
  (breach, context) =>
    recordOutcomes(
      { letterId: 'letter-1', outcome: 'returned', people: 1, happenedAt: at, counts, outcomesHash: 'h' },
      breach,
      context,
    ),
  (breach, context) => destroyAddressees({ reason: 'Klaar', destroyed: [] }, breach, context),
]
