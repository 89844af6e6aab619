import { useEffect, useRef } from 'react'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './SignIn.module.css'

/** The codes for the day the telephone is lost: shown once, so nobody goes on without having seen them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = useText(signInText)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    announce(text.copied)
  }
  return (
    <section className={styles.form} aria-labelledby="recovery">
      <h2 id="recovery" ref={heading} tabIndex={-1}>
        {text.recoveryTitle}
      </h2>
      <p>{text.recoveryIntro}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button look="primary" onClick={onKept}>
          {text.kept}
        </Button>
        {'clipboard' in navigator && <Button onClick={() => void copy()}>{text.copy}</Button>}
      </ButtonRow>
    </section>
  )
}
