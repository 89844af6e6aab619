import { useState, useSyncExternalStore } from 'react'
import { demoText } from '../src/app/text/demo.ts'
import { useText } from '../src/app/text/LanguageProvider.tsx'
import { Button } from '../src/app/ui/Button.tsx'
import { Dialog } from '../src/app/ui/Dialog.tsx'
import styles from './DemoMark.module.css'
import type { Posted } from './demoWire.ts'

export type Post = {
  /** What would have left since the page opened, the first one first. */
  readonly outbox: readonly Posted[]
  /** Calls back when there may be more; returns how to stop. */
  onChange(listener: () => void): () => void
}

/** Shows the mail that would have left: in the demo one can read it, and go where its recipient would. */
export function DemoPost({ post }: { post: Post }) {
  const text = useText(demoText)
  const count = useSyncExternalStore(
    (listener) => post.onChange(listener),
    () => post.outbox.length,
  )
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (count === 0) return null
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {text.post(count)}
      </Button>
      {isOpen && (
        <Dialog title={text.postTitle} wide onClose={close} actions={<Button onClick={close}>{text.closePost}</Button>}>
          <p>{text.postMeans}</p>
          <ul className={styles.post}>
            {post.outbox.toReversed().map((mail) => (
              <li key={mail.messageId}>
                <details>
                  <summary>
                    <b>{mail.subject}</b> {text.postTo(mail.to)}
                  </summary>
                  <p className={styles.letter}>
                    {parts(mail.text).map(({ at, words, isLink }) =>
                      isLink ? (
                        <a key={at} href={words} onClick={close}>
                          {words}
                        </a>
                      ) : (
                        words
                      ),
                    )}
                  </p>
                </details>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}

type Part = { readonly at: number; readonly words: string; readonly isLink: boolean }

/** A text in pieces, the addresses of pages apart. */
function parts(text: string): readonly Part[] {
  let at = 0
  return text.split(/(https?:\/\/\S+)/).map((words) => {
    const part = { at, words, isLink: /^https?:/.test(words) }
    at += words.length
    return part
  })
}
