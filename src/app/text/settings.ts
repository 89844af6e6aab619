import { settings as nl } from './nl/settings.ts'
import { textSet } from './textSet.ts'

export const settingsText = textSet(nl, async () => (await import('./en/settings.ts')).settings)
