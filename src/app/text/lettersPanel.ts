import { lettersPanel as nl } from './nl/lettersPanel.ts'
import { textSet } from './textSet.ts'

export const lettersPanelText = textSet(nl, async () => (await import('./en/lettersPanel.ts')).lettersPanel)
