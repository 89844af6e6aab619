import type { RegisterImportView } from '../../contract/imports.ts'
import type { Tone } from '../ui/Tag.tsx'

/** How the state of an import looks. */
export function toneOf(state: RegisterImportView['state']): Tone {
  if (state === 'imported') return 'good'
  if (state === 'running' || state === 'undoing') return 'accent'
  return state === 'stopped' ? 'soon' : 'neutral'
}
