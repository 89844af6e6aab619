import { authorityOnly, both, nobody, type OfficialCase } from './officialCase.testdata.ts'

/** Examples in the running text of EDPB Guidelines 9/2022 (before its Annex B), written down before the advice was looked at; facts from memory. */
export const guidelines092022: readonly OfficialCase[] = [
  {
    id: '9-2022-lost-device',
    title: 'Well encrypted device lost, key with the controller, not the only copy',
    facts: {
      natures: ['confidentiality', 'availability'],
      protection: { unintelligible: 'yes', keySafe: 'yes' },
      backup: 'yes',
      recipients: { kind: 'none' },
    },
    expected: nobody,
  },
  {
    id: '9-2022-newsletter',
    title: 'Systems of a media company down for some hours: no newsletters',
    facts: {
      natures: ['availability'],
      availability: 'temporary',
      categories: ['name', 'email'],
      specialCategories: [],
      vulnerablePeople: 'no',
      backup: 'yes',
      restoredWithin: 'hours',
    },
    expected: nobody,
  },
  {
    id: '9-2022-hospital',
    title: 'Critical medical data of patients unavailable for some hours, operations cancelled',
    facts: {
      natures: ['availability'],
      availability: 'temporary',
      specialCategories: ['health'],
      classes: [{ class: 'sensitive', adjustment: 0 }],
      vulnerablePeople: 'yes',
      backup: 'no',
      restoredWithin: 'hours',
      exfiltration: 'no',
    },
    expected: authorityOnly,
  },
  {
    id: '9-2022-key-out',
    title: 'Encryption key proves to be compromised afterwards',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'bsn', 'financial'],
      specialCategories: [],
      protection: { unintelligible: 'yes', keySafe: 'no' },
      backup: 'yes',
      recipients: { kind: 'unknown', trusted: 'no' },
    },
    expected: both,
  },
  {
    id: '9-2022-supplier',
    title: 'Data of clients sent to a regular supplier who is trusted and confirms destruction',
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'email', 'iban'],
      specialCategories: [],
      vulnerablePeople: 'no',
      recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes' },
    },
    expected: nobody,
  },
]
