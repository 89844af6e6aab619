import type { worklist as nl } from '../nl/worklist.ts'

export const worklist = {
  title: 'Worklist',
} satisfies typeof nl
