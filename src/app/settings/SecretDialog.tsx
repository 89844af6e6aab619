import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'

type Words = {
  readonly title: string
  readonly intro: string
  readonly label: string
  readonly copy: string
  readonly copied: string
  readonly done: string
}

/** Something secret that is shown once, to be copied into another system. */
export function SecretDialog({ secret, words, onClose }: { secret: string; words: Words; onClose: () => void }) {
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    announce(words.copied)
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {'clipboard' in navigator && (
            <Button look="primary" onClick={() => void copy()}>
              {words.copy}
            </Button>
          )}
          <Button onClick={onClose}>{words.done}</Button>
        </>
      }
    >
      <p>{words.intro}</p>
      <TextField label={words.label} value={secret} readOnly onFocus={(event) => event.target.select()} />
    </Dialog>
  )
}
