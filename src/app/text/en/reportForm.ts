import type { reportForm as nl } from '../nl/reportForm.ts'

export const reportForm = {
  title: 'Report a data breach',
} satisfies typeof nl
