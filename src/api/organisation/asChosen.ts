import type { Organisation } from '../ports.ts'

/** An organisation as every store answers it: one that chose nothing about mail has no settings of it. */
export function asChosen({ messages, ...organisation }: Organisation): Organisation {
  return messages === undefined || Object.keys(messages).length === 0 ? organisation : { ...organisation, messages }
}
