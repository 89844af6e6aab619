import type { signIn as nl } from '../nl/signIn.ts'

export const signIn = {
  title: 'Sign in',
  setupTitle: 'Set up',
} satisfies typeof nl
