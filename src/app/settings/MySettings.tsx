import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { switchSingleKeys } from '../keys/keyboard.ts'
import { useSingleKeys } from '../keys/useSingleKeys.ts'
import { meQuery } from '../shell/meQuery.ts'
import { chooseTheme, chosenTheme, themes } from '../shell/theme.ts'
import { useOwnLanguage } from '../shell/useOwnLanguage.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { languages } from '../text/textSet.ts'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import { CalendarFeeds } from './CalendarFeeds.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactors } from './SecondFactors.tsx'
import styles from './Settings.module.css'

/** What somebody sets for themselves: this browser, the password and the second factor. */
export function MySettings() {
  const text = useText(settingsText)
  const { language, chooseLanguage } = useOwnLanguage()
  const keys = useSingleKeys()
  const { data: me } = useSuspenseQuery(meQuery)
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <>
      <section className={styles.part} aria-labelledby="this-browser">
        <h2 id="this-browser">{text.thisBrowser}</h2>
        <RadioGroup
          label={text.language}
          hint={text.languageHint}
          inline
          choices={languages.map((value) => ({
            value,
            label: <span lang={value}>{text.languages[value]}</span>,
          }))}
          value={language}
          onChange={chooseLanguage}
        />
        <RadioGroup
          label={text.theme}
          inline
          choices={themes.map((value) => ({ value, label: text.themes[value] }))}
          value={theme}
          onChange={(next) => {
            chooseTheme(next)
            setTheme(next)
          }}
        />
        <Checkbox label={text.singleKeys} hint={text.singleKeysHint} checked={keys} onChange={switchSingleKeys} />
      </section>
      {me.can.readCases === true && <CalendarFeeds />}
      <PasswordForm />
      <SecondFactors />
    </>
  )
}
