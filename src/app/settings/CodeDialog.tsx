import { pages } from '../shell/pages.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import type { CodeGiven } from './accountsQuery.ts'
import styles from './Settings.module.css'

/** The code with which somebody sets a password: shown once, to be handed over in person. */
export function CodeDialog({ given: { name, code }, onClose }: { given: CodeGiven; onClose: () => void }) {
  const text = useText(settingsText)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    announce(text.copied)
  }
  return (
    <Dialog
      title={text.codeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {text.done}
          </Button>
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{text.copy}</Button>}
        </>
      }
    >
      <p>{text.codeIntro}</p>
      <p className={styles.code}>{code}</p>
      <p className={styles.soft}>{text.codeWhere(`${location.host}${pages.setPassword}`)}</p>
    </Dialog>
  )
}
