import { importFields, type ImportField } from '../../domain/import/field.ts'
import type { importsText } from '../text/imports.ts'

/** Of these an empty register has no use: they are for tables of another kind. */
const rare: readonly ImportField[] = ['count', 'records', 'controller', 'processor', 'verdictReason', 'isBreach']

/** An empty table with a column for each fact, called as we know it; a spreadsheet opens it. */
export function exampleFile({ fields, title }: (typeof importsText)['nl']): File {
  const headers = importFields.filter((field) => !rare.includes(field)).map((field) => `"${fields[field]}"`)
  // The mark makes spreadsheets read UTF-8.
  return new File([`\uFEFF${headers.join(';')}\r\n`], `${title}.csv`, { type: 'text/csv' })
}
