import type { settings as nl } from '../nl/settings.ts'

export const settings = {
  title: 'Settings',
} satisfies typeof nl
