import { createContext, startTransition, use, useMemo, useState, type ReactNode } from 'react'
import { currentLanguage, rememberLanguage } from './language.ts'
import type { Language, TextSet } from './textSet.ts'

type LanguageChoice = { readonly language: Language; readonly setLanguage: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice>({ language: 'nl', setLanguage: () => {} })

/** Gives the screens below it their language; without a provider they are in Dutch. */
export function LanguageProvider({ initial, children }: { initial?: Language; children: ReactNode }) {
  const [language, setState] = useState<Language>(() => initial ?? currentLanguage())
  const choice = useMemo(
    () => ({
      language,
      // In a transition: the screen stays as it is until the other language has arrived.
      setLanguage: (next: Language) => {
        rememberLanguage(next)
        startTransition(() => setState(next))
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

/** The language of the screen, and the way to change it. */
export const useLanguage = (): LanguageChoice => use(LanguageContext)

/** The texts of one part in the reader's language; suspends while English is under way. */
export function useText<T>(set: TextSet<T>): T {
  const { language } = use(LanguageContext)
  if (language === 'nl') return set.nl
  // Always through `use`, also when the texts have arrived: React counts these calls when it renders a suspended screen
  // again, and one that is left out would give the next one the texts of this one.
  return use(set.loadEn())
}
