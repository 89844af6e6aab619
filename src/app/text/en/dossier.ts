import type { dossier as nl } from '../nl/dossier.ts'

export const dossier = {
  act: 'Make the case file',
  title: (reference: string) => `Case file of ${reference}`,
  intro:
    'Everything on record about this case in one document: the term with its sources, each decision with what was known then, what was filed with the AP, the course of events, the entry in the register, the documents and the proof.',
  kept: 'Who makes the case file and for what is recorded with the case.',
  purpose: 'What is the case file for?',
  purposeHint: 'For example: question of the AP. No names of the people concerned.',
  purposeMissing: 'Write down what you make the case file for.',
  format: 'Kind of document',
  formats: {
    pdf: { label: 'PDF', hint: 'To send. A screen reader can read it out.' },
    odt: { label: 'ODT', hint: 'To work on, in LibreOffice or Word.' },
    docx: { label: 'DOCX', hint: 'The same, for who only has Word.' },
  },
  noPdf: 'No PDF can be made here: that needs a server. Choose ODT or DOCX.',
  personal: 'Details of reporters, notes and names of documents too',
  personalHint: 'Only if the reader needs them. Without this the case file says that they are left out.',
  noPersonal:
    'You may not see details of reporters, notes and names of documents. The case file says that they are missing.',
  make: 'Make the case file',
  making: 'The case file is being made.',
  made: (name: string) => `${name} is made.`,
  cancel: 'Cancel',
} satisfies typeof nl
