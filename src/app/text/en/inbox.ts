import type { inbox as nl } from '../nl/inbox.ts'

export const inbox = {
  title: 'Reports',
} satisfies typeof nl
