import { type Persona, personas } from './personas.ts'

const key = 'dijkwacht-demo-persona'
const signedOut = 'nobody'

/** Who the visitor plays in this window; null for somebody who signed out. A new window begins as the last one that was chosen. */
export function chosenPersona(): Persona | null {
  const chosen = sessionStorage.getItem(key) ?? localStorage.getItem(key)
  return chosen === signedOut ? null : (personas.find((persona) => persona === chosen) ?? 'officer')
}

/** Each window has a persona of its own, so that two colleagues can stand beside each other. */
export function choosePersona(persona: Persona | null): void {
  sessionStorage.setItem(key, persona ?? signedOut)
  localStorage.setItem(key, persona ?? signedOut)
}

/** Forgets what this window typed and what waits in it, all of a demo that is over; not who sits at it. */
export function forgetTyped(): void {
  const persona = chosenPersona()
  sessionStorage.clear()
  sessionStorage.setItem(key, persona ?? signedOut)
}
