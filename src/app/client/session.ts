import { OfflineError } from './problem.ts'

/** Ends the session of this browser. @throws OfflineError when the server cannot be reached: the session then still lives. */
export async function signOut(): Promise<void> {
  try {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
  } catch (failure) {
    throw new OfflineError(failure)
  }
}
