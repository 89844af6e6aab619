import { fastLane as nl } from './nl/fastLane.ts'
import { textSet } from './textSet.ts'

export const fastLaneText = textSet(nl, async () => (await import('./en/fastLane.ts')).fastLane)
