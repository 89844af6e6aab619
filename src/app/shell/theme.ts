import { rememberChoice } from '../client/choiceCookie.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'dijkwacht.theme'
const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value)

/** The chosen look of this browser; `system` follows the preference of the machine. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return isTheme(stored) ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Shows the look that was chosen before; called before the first paint, and allowed by a strict content security policy. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Remembers a look and shows it. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Without storage the choice holds for this page only.
  }
  rememberChoice(storageKey, theme)
  applyTheme(theme)
}
