import type { ProblemTexts } from '../problemCodes.ts'

/** Taking an old register over. */
export const importsProblems = {
  tableUnreadable: {
    title: 'This file cannot be read as a table.',
    detail: 'What is wrong stands in `inTheWay`. CSV, XLSX and ODS can be taken over.',
    resolve: 'Save the register again as CSV, XLSX or ODS, without a password, and choose that file.',
  },
  fieldTwice: {
    title: 'Two columns fill the same field.',
    detail: 'Which field and which columns stands in `inTheWay`.',
    resolve: 'Choose something else for one of the columns, or leave it out.',
  },
  importQuestionsOpen: {
    title: 'A question about the dates is still open.',
    detail: 'Which question about which column stands in `inTheWay`.',
    resolve: 'Answer the question at the column.',
  },
  dryRunFirst: {
    title: 'This mapping has not been tried yet.',
    detail: 'Each change asks for a dry run, which shows what becomes of every row.',
    resolve: 'Do a dry run first.',
  },
  nothingToImport: {
    title: 'There is no row that can come in.',
    detail: 'Every row came in before or cannot be read.',
    resolve: 'Look at the reason of each row and change the mapping.',
  },
  importUnderWay: {
    title: 'This register is being taken over or taken back at this moment.',
    detail: 'As long as that runs nothing of it can change.',
    resolve: 'Wait until it is done, or stop it first.',
  },
  importRowsGone: {
    title: 'The rows of this file are gone.',
    detail: 'The rows are destroyed once they came in, and otherwise after seven days.',
    resolve: 'Choose the file again.',
  },
} satisfies Partial<ProblemTexts>
