import { helpText } from '../text/help.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { pages } from '../shell/pages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Link } from '../ui/Link.tsx'
import { helpFor } from './helpFor.ts'
import styles from './HelpDialog.module.css'

type HelpDialogProps = { readonly pathname: string; readonly onKeys: () => void; readonly onClose: () => void }

/** What this screen is for, in questions and answers, and the way to the keys and the statements. */
export function HelpDialog({ pathname, onKeys, onClose }: HelpDialogProps) {
  const text = useText(helpText)
  const [nearest = 'worklist', ...others] = helpFor(pathname)
  return (
    <Dialog
      title={text.title(text.screens[nearest].name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onKeys}>{text.keys}</Button>
          <Link to={pages.accessibility} onClick={onClose}>
            {text.accessibility}
          </Link>
          <Link to={pages.privacy} onClick={onClose}>
            {text.privacy}
          </Link>
        </>
      }
    >
      <dl className={styles.answers}>
        {[nearest, ...others].map((screen) =>
          text.screens[screen].items.map(([question, answer]) => (
            <div key={`${screen} ${question}`}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          )),
        )}
      </dl>
    </Dialog>
  )
}
