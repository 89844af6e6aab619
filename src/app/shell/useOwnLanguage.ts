import { request } from '../client/request.ts'
import { useLanguage } from '../text/LanguageProvider.tsx'
import type { Language } from '../text/textSet.ts'

/** The language of the screen for somebody who is signed in: what they choose is also that of the mail they get. */
export function useOwnLanguage() {
  const { language, setLanguage } = useLanguage()
  return {
    language,
    chooseLanguage: (next: Language) => {
      setLanguage(next)
      // The screen does not wait for it: without a connection the mail keeps its language until the next choice.
      request('me/language', { method: 'PUT', body: { language: next } }).catch(() => undefined)
    },
  }
}
