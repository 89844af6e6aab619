import type { caseRelations as nl } from '../../nl/case/relations.ts'
import { countIn } from '../../plural.ts'

const count = countIn('en')

export const caseRelations = {
  relate: {
    search: 'Find the other case',
    searchHint: 'By reference or by words, such as DL-2026-0143 or debts.',
    latest: 'The newest cases of the same kind:',
    found: (n: number) => `${count(n, 'case', 'cases')} found`,
    which: 'Which case?',
    chooseFirst: 'Choose the other case.',
    notFound: 'No other case found.',
    opened: (moment: string) => `opened ${moment}`,
    reason: 'Why?',
    link: {
      title: 'Link to another case',
      act: 'Link',
      actOn: (reference: string) => `Link to ${reference}`,
      explains: 'Both cases stay apart and refer to each other.',
      reasons: ['Same cause.', 'Same people.', 'Same recipient.'],
      done: 'The cases are linked.',
    },
    merge: {
      title: 'Merge with another case',
      act: 'Merge',
      actOn: (reference: string) => `Merge with ${reference}`,
      explains: 'This case is closed and merged into the other one. You can undo this for 24 hours.',
      reasons: ['It is the same data breach.'],
      done: 'The cases are merged. You are in the other case now.',
    },
    undo: {
      title: 'Undo the merger',
      act: 'Undo the merger',
      until: (moment: string) => `You can undo this until ${moment}.`,
      explains: (from: string) => [
        'This case is opened again and gets its reports and tasks back.',
        `The clock, the laws and the messages of ${from} become as they were.`,
        `What you recorded in ${from} since the merger stays there. Check it.`,
      ],
      reasons: ['They turn out to be two data breaches.', 'The wrong case was chosen.'],
      atOnce: 'Undone at once.',
      done: 'The merger is undone.',
    },
    previewTitle: 'What goes where',
    thisCloses: 'is closed and can still be read',
    reportsTerm: 'Reports',
    reportsGo: (n: number, to: string) => `${count(n, 'report goes', 'reports go')} to ${to}`,
    clockTerm: 'Clock',
    clockEarlier: (of: string, to: string, from: string) =>
      `the clock of ${of} then starts earlier: ${to} instead of ${from}`,
    clockStays: (of: string, at: string) => `the clock of ${of} does not change: from ${at}`,
    tasksGo: (n: number, to: string) => `${count(n, 'open task goes', 'open tasks go')} to ${to}`,
    restTerm: 'The rest',
    restStays: (reference: string) => `facts, decisions, notes and evidence can still be read in ${reference}`,
    roleTerm: 'Mind',
    otherRole: (here, there, to) => `Here we are the ${here}, in ${to} the ${there}. Check that it is one breach.`,
    leakTerm: 'Containment',
    leakOpen: (to) => `here the leak is still open, in ${to} it is contained. Check that this holds for the whole.`,
    sentHere: 'This case cannot go up in another one: something was sent from here.',
    otherWay: 'The other way round is possible. For that, go to',
    splitTitle: 'Split',
    splitAct: 'Make new case',
    splitExplains: 'A part goes on as a case of its own, with a clock of its own.',
    splitReasons: ['There turn out to be two data breaches in one report.'],
    splitName: 'Title of the new case',
    splitReports: 'Which reports go along?',
    splitDone: 'The new case is made.',
    newCase: 'New case',
    newCaseGets: (n: number) =>
      n === 0
        ? 'starts without a report; facts and decisions do not go along'
        : `gets ${count(n, 'report', 'reports')}; facts and decisions do not go along`,
    newClock: (at: string) => `the clock of the new case starts at ${at}`,
    splitKeeps: (n: number) => `keeps ${count(n, 'report', 'reports')} and all that was recorded`,
    splitResult: (n: number, from: string) =>
      n === 0 ? 'The cases refer to each other.' : `${count(n, 'report', 'reports')} came along from ${from}.`,
  },
} satisfies typeof nl
