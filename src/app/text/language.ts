import { rememberChoice } from '../client/choiceCookie.ts'
import { languages, type Language } from './textSet.ts'

const storageKey = 'dijkwacht.language'
let current: Language | undefined

const isLanguage = (value: string | null): value is Language => languages.some((language) => language === value)

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    // A browser that refuses storage still shows the product, in Dutch.
    return null
  }
}

/** The language of this browser: what was chosen before, else Dutch. Also sent to the API as Accept-Language. */
export function currentLanguage(): Language {
  if (current === undefined) {
    const stored = remembered()
    current = isLanguage(stored) ? stored : 'nl'
  }
  return current
}

/** Remembers the choice and names it on <html>, so that screen readers pronounce the texts rightly. */
export function rememberLanguage(language: Language): void {
  current = language
  document.documentElement.lang = language
  // The server draws in this language, too.
  rememberChoice(storageKey, language)
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // See remembered().
  }
}
