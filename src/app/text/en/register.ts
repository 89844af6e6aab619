import type { register as nl } from '../nl/register.ts'
import { countIn } from '../plural.ts'

const count = countIn('en')

export const register = {
  title: 'Register',
  intro: 'All breaches that were found, notified or not (article 33(5) GDPR).',
  whichLabel: 'What you see',
  which: { breaches: 'Breaches', noBreach: 'No breach', all: 'Everything' },
  caption: 'Register of breaches',
  columns: {
    reference: 'Case',
    awareAt: 'Awareness',
    data: 'Data and people',
    verdict: 'Risk',
    authority: 'AP',
    subjects: 'People informed',
  },
  unknown: 'unknown',
  closedOn: (day: string) => `closed ${day}`,
  stillOpen: 'still open',
  people: (quantity: string, one: boolean, estimate: boolean) =>
    `${quantity} ${one ? 'person' : 'people'}${estimate ? ' (estimate)' : ''}`,
  late: 'notified late',
  number: (number: string) => `no. ${number}`,
  noBreach: 'no breach',
  merged: 'merged',
  undone: 'undone',
  period: 'Period',
  from: 'From',
  upTo: 'Up to and including',
  periodHint: 'By the day on which the case was opened.',
  more: 'Load more',
  shown: (n: number) => `${count(n, 'case', 'cases')} shown`,
  all: (n: number) => `${count(n, 'case', 'cases')}, this is everything`,
  print: 'Print',
  export: 'Export',
  exportTitle: 'Export the register',
  exportIntro:
    'You get a file with everything in the register, the reasons too. What you make it for is recorded with your name.',
  exportWhat: 'What',
  exportFormat: 'Kind of file',
  formats: { csv: 'CSV, for a spreadsheet', json: 'JSON, for another system' },
  purpose: 'What is the export for?',
  purposeHint: 'For example: request of the AP, annual report. No names of the people concerned.',
  purposeMissing: 'Write down what you export the register for.',
  download: 'Make the file',
  exported: (name: string) => `${name} is made.`,
  cancel: 'Cancel',
  empty: {
    breaches: {
      title: 'There is no breach in the register yet',
      hint: 'Every case comes to stand here by itself.',
    },
    noBreach: {
      title: 'No case turned out to be no breach',
      hint: 'Cases that turned out to be no breach stay here with their reason.',
    },
    all: { title: 'The register is empty', hint: 'Every case comes to stand here by itself.' },
    period: { title: 'No case was opened in this period', hint: 'Choose another period.' },
  },
} satisfies typeof nl
