import { monitoring as nl } from './nl/monitoring.ts'
import { textSet } from './textSet.ts'

export const monitoringText = textSet(nl, async () => (await import('./en/monitoring.ts')).monitoring)
