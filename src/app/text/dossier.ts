import { dossier as nl } from './nl/dossier.ts'
import { textSet } from './textSet.ts'

export const dossierText = textSet(nl, async () => (await import('./en/dossier.ts')).dossier)
