import type { Supervised } from './decisionsAndGuidance.testdata.ts'
import { about, both, exactly, nobody } from './officialCase.testdata.ts'

const opinion = 'WP29, Opinion 03/2014 (WP213)'
const protectedBefore = { unintelligible: 'yes', keySafe: 'yes' } as const
const stolenLaptop = {
  natures: ['confidentiality', 'availability'],
  exfiltration: 'possible',
  recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: false },
  secretAddress: 'no',
} as const
const institute = {
  ...stolenLaptop,
  categories: ['name', 'birth', 'address'],
  specialCategories: ['health'],
  people: exactly(2050),
  vulnerablePeople: 'yes',
  availability: 'temporary',
  backup: 'yes',
  restoredWithin: 'hours',
} as const
const adviser = {
  ...stolenLaptop,
  categories: ['name', 'financialOther', 'debts'],
  specialCategories: [],
  people: exactly(1000),
  vulnerablePeople: 'no',
  exfiltration: 'no',
  protection: protectedBefore,
} as const

/** The worked cases of the Opinion that came before WP250, with the variants its text gives. From memory. */
export const opinion032014: readonly Supervised[] = [
  {
    id: 'wp213-1',
    about: `${opinion}, case 1`,
    title: 'Four readable laptops stolen from an institute for the health care of children',
    facts: { ...institute, protection: { unintelligible: 'no' } },
    expected: both,
  },
  {
    id: 'wp213-1-encrypted',
    about: `${opinion}, case 1`,
    title: 'The same laptops well encrypted, the key safe, with a copy',
    facts: { ...institute, exfiltration: 'no', protection: protectedBefore },
    expected: nobody,
  },
  {
    id: 'wp213-2',
    about: `${opinion}, case 2`,
    title: 'Medical questionnaires of 700 clients of a broker reached through a fault in a web application',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'address'],
      specialCategories: ['health'],
      people: exactly(700),
      exfiltration: 'yes',
      maliciousIntent: 'yes',
      recipients: { kind: 'unknown', trusted: 'no' },
    },
    expected: both,
  },
  {
    id: 'wp213-3',
    about: `${opinion}, case 3`,
    title: 'Employee of a provider gave a stranger the log-in to the accounts and payments of 100,000 customers',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'address', 'email', 'access', 'iban'],
      specialCategories: [],
      people: about(100_000, 100_000),
      exfiltration: 'possible',
      maliciousIntent: 'yes',
      recipients: { kind: 'unknown', trusted: 'no' },
    },
    expected: both,
  },
  {
    id: 'wp213-4',
    about: `${opinion}, case 4`,
    title: 'Envelope with the credit card slips of 800 people taken from a bin and passed on',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'card'],
      specialCategories: [],
      people: exactly(800),
      recipients: { kind: 'unknown', trusted: 'no' },
    },
    expected: both,
  },
  {
    id: 'wp213-5',
    about: `${opinion}, case 5`,
    title: 'Encrypted laptop of a financial adviser stolen, the key safe, and no copy of the loans of 1,000 clients',
    facts: { ...adviser, availability: 'permanent', backup: 'no', restoredWithin: 'notRestored' },
    expected: both,
  },
  {
    id: 'wp213-5-copy',
    about: `${opinion}, case 5`,
    title: 'The same laptop, with a copy that was put back',
    facts: { ...adviser, availability: 'temporary', backup: 'yes', restoredWithin: 'hours' },
    expected: nobody,
  },
]
