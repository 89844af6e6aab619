import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Me } from '../../contract/organisation.ts'
import { forgetDrafts } from '../client/drafts.ts'
import { signOut } from '../client/session.ts'
import { shellText } from '../text/shell.ts'
import { type Language, languages } from '../text/textSet.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ChevronIcon, UserIcon } from '../ui/icons.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { pages } from './pages.ts'
import styles from './Shell.module.css'
import { chooseTheme, chosenTheme, themes } from './theme.ts'
import { useOwnLanguage } from './useOwnLanguage.ts'

/** Who is signed in, with the choices of this browser: language, look, and leaving. */
export function UserMenu({ me }: { me: Me }) {
  const text = useText(shellText)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { chooseLanguage } = useOwnLanguage()

  const leave = async () => {
    await signOut()
    // What this person could read, or typed, must not wait for the next one. First away from the screen, though: what still
    // stands there would ask for it again.
    try {
      await navigate(pages.signIn, { state: { signedOut: true } })
    } finally {
      queryClient.clear()
      forgetDrafts()
    }
  }

  return (
    <Disclosure
      side="above"
      buttonClassName={styles.user}
      label={
        <>
          <UserIcon />
          <span aria-hidden className={styles.userName}>
            {me.name}
          </span>
          <VisuallyHidden>{text.userMenu(me.name)}</VisuallyHidden>
          <ChevronIcon />
        </>
      }
    >
      <div className={styles.userPanel}>
        <LanguageChoice onChoose={chooseLanguage} />
        <ThemeChoice />
        <Button onClick={() => void leave()}>{text.signOut}</Button>
      </div>
    </Disclosure>
  )
}

/** Also stands on the pages outside sign-in. @param onChoose what a choice does; without it the screen alone changes */
export function LanguageChoice({ onChoose }: { onChoose?: (language: Language) => void }) {
  const text = useText(shellText)
  const { language, setLanguage } = useLanguage()
  return (
    <RadioGroup
      label={text.language}
      choices={languages.map((value) => ({
        value,
        label: <span lang={value}>{text.languages[value]}</span>,
      }))}
      value={language}
      onChange={onChoose ?? setLanguage}
      inline
    />
  )
}

function ThemeChoice() {
  const text = useText(shellText)
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <RadioGroup
      label={text.theme}
      choices={themes.map((value) => ({ value, label: text.themes[value] }))}
      value={theme}
      onChange={(next) => {
        chooseTheme(next)
        setTheme(next)
      }}
    />
  )
}
