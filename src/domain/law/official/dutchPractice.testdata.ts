import type { Supervised } from './decisionsAndGuidance.testdata.ts'
import { about, authorityOnly, both, exactly, nobody } from './officialCase.testdata.ts'

const letter = {
  natures: ['confidentiality'],
  specialCategories: [],
  people: exactly(1),
  vulnerablePeople: 'no',
  secretAddress: 'no',
  exfiltration: 'notApplicable',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
} as const
const unopened = { kind: 'none', destructionConfirmed: 'yes', public: false } as const
const trustedAndGone = { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes', public: false } as const
const attacked = {
  natures: ['confidentiality'],
  maliciousIntent: 'yes',
  exfiltration: 'yes',
  recipients: { kind: 'unknown', trusted: 'no', public: false },
} as const
const restored = {
  natures: ['integrity'],
  integrity: 'repairable',
  availability: 'none',
  backup: 'yes',
  categories: ['name', 'birth', 'bsn', 'benefits'],
  specialCategories: [],
  people: exactly(1),
  vulnerablePeople: 'no',
  secretAddress: 'no',
  exfiltration: 'notApplicable',
  maliciousIntent: 'no',
  recipients: { kind: 'none', public: false },
} as const

/** What the AP’s site, yearly reports and fines, and well-known Dutch incidents tell of the commonest breaches. From memory. */
export const dutchPractice: readonly Supervised[] = [
  {
    id: 'nl-unopened',
    about: 'AP, letters that come back',
    title: 'Letter about debts returned unopened by the neighbours',
    facts: { ...letter, categories: ['name', 'address', 'debts'], recipients: unopened },
    expected: nobody,
  },
  {
    id: 'nl-opened',
    about: 'AP, letters that come back',
    title: 'The same letter opened by the neighbours and brought back',
    facts: {
      ...letter,
      categories: ['name', 'address', 'debts'],
      recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes', public: false },
    },
    expected: both,
  },
  {
    id: 'nl-bsn-letter',
    about: 'AP, letter to a wrong person',
    title: 'Letter with BSN and benefit opened at another address',
    facts: { ...letter, categories: ['name', 'address', 'bsn', 'benefits'] },
    expected: both,
  },
  {
    id: 'nl-medical-letter',
    about: 'AP, letter to a wrong person',
    title: 'Discharge letter of one patient given to another',
    facts: { ...letter, categories: ['name', 'birth', 'address'], specialCategories: ['health'] },
    expected: both,
  },
  {
    id: 'nl-doctor',
    about: 'ICO, assessing risk: medical records to a wrong professional',
    title: 'File of a patient mailed to another doctor, who said so and deleted it at once',
    facts: {
      ...letter,
      categories: ['name', 'birth'],
      specialCategories: ['health'],
      recipients: trustedAndGone,
    },
    expected: nobody,
  },
  {
    id: 'nl-club',
    about: 'AP, mail with all addresses in sight',
    title: 'Invitation to twenty members of a sports club in cc',
    facts: { ...letter, categories: ['email'], identifiability: 'limited', people: exactly(20) },
    expected: nobody,
  },
  {
    id: 'nl-debt-mailing',
    about: 'AP, mail with all addresses in sight',
    title: 'Mail to 45 clients of debt help in cc',
    facts: { ...letter, categories: ['name', 'email', 'debts'], people: exactly(45), vulnerablePeople: 'yes' },
    expected: both,
  },
  {
    id: 'nl-ex-partner',
    about: 'AP, unauthorised reading by an employee',
    title: 'Employee of civil affairs looks up a former partner in the register of residents',
    facts: { ...letter, categories: ['name', 'birth', 'address', 'bsn'], maliciousIntent: 'yes' },
    expected: both,
  },
  {
    id: 'nl-colleague',
    about: 'EDPB 9/2022, IV.B: own department',
    title: 'Colleague bound to secrecy opened a wrong file by mistake and closed it',
    facts: { ...letter, categories: ['name', 'address', 'benefits'], recipients: trustedAndGone },
    expected: nobody,
  },
  {
    id: 'nl-mailbox',
    about: 'AP, phishing',
    title: 'Mailbox of a care consultant taken over for two days',
    facts: {
      ...attacked,
      exfiltration: 'possible',
      categories: ['name', 'address', 'bsn'],
      specialCategories: ['health'],
      people: about(50, 200),
    },
    expected: both,
  },
  {
    id: 'nl-objectors',
    about: 'AP, file on a website',
    title: 'Names and addresses of fourteen objectors for weeks on the site of the council',
    facts: {
      ...letter,
      categories: ['name', 'address'],
      people: exactly(14),
      recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: true },
    },
    expected: authorityOnly,
  },
  {
    id: 'nl-note-with-password',
    about: 'AP, stolen laptop',
    title: 'Encrypted laptop with benefit files stolen, the password on a note beside it',
    facts: {
      ...attacked,
      exfiltration: 'possible',
      categories: ['name', 'bsn', 'benefits'],
      specialCategories: ['health'],
      people: about(100, 2000),
      protection: { unintelligible: 'yes', keySafe: 'no' },
      backup: 'yes',
    },
    expected: both,
  },
  {
    id: 'nl-dead-by-mistake',
    about: 'EDPB 9/2022, integrity',
    title: 'Resident registered as deceased by a mix-up; put right after two weeks, the benefit had stopped',
    facts: { ...restored, restoredWithin: 'longer' },
    expected: both,
  },
  {
    id: 'nl-dead-for-an-hour',
    about: 'EDPB 01/2021, restored in time',
    title: 'The same mix-up put right from the copy within the hour',
    facts: { ...restored, restoredWithin: 'hours' },
    expected: nobody,
  },
  {
    id: 'nl-pension-caller',
    about: 'AP, fine of 2023',
    title: 'Caller posed as a pensioner and got her address and income',
    facts: { ...letter, categories: ['name', 'address', 'benefits'], maliciousIntent: 'yes' },
    expected: { notifyAuthority: 'yes' },
  },
  {
    id: 'nl-test-lines',
    about: 'AP 2021, GGD',
    title: 'Employees of test lines offered BSN and test results for sale',
    facts: {
      ...attacked,
      categories: ['name', 'birth', 'address', 'phone', 'bsn'],
      specialCategories: ['health'],
      people: about(1250, 1400),
    },
    expected: both,
  },
  {
    id: 'nl-screening',
    about: 'Laboratory of a screening programme, 2025',
    title: 'BSN and results of 485,000 women copied from a supplier, part of them published',
    facts: {
      ...attacked,
      categories: ['name', 'birth', 'address', 'bsn'],
      specialCategories: ['health'],
      people: about(485_000, 941_000),
    },
    expected: both,
  },
  {
    id: 'nl-police-contacts',
    about: 'Police, 2024',
    title: 'Address book with 65,000 employees of the police copied by a state',
    facts: {
      ...attacked,
      categories: ['name', 'email', 'phone'],
      specialCategories: [],
      people: about(62_000, 65_000),
    },
    expected: both,
  },
]
