import { useState, useSyncExternalStore } from 'react'
import { demoText } from '../src/app/text/demo.ts'
import { useText } from '../src/app/text/LanguageProvider.tsx'
import { useFormat } from '../src/app/text/useFormat.ts'
import { Button } from '../src/app/ui/Button.tsx'
import { RadioGroup } from '../src/app/ui/fields/Choices.tsx'
import { Dialog } from '../src/app/ui/Dialog.tsx'
import { useNow } from '../src/app/ui/Now.tsx'
import type { Instant } from '../src/domain/time.ts'
import type { Cable } from './cable.ts'
import styles from './DemoMark.module.css'
import type { Beginning } from './demoWire.ts'
import { DemoPost, type Post } from './DemoPost.tsx'
import { type Persona, personas } from './personas.ts'

const beginnings: readonly Beginning[] = ['examples', 'empty']

type DemoMarkProps = {
  persona: Persona | null
  startedAt: Instant
  post: Post
  cable: Cable
  onPersona: (persona: Persona) => void
  onAfresh: (beginning: Beginning) => void
}

/** Says above every screen that this is a demo, who you are in it, whether there is a network, and how to start afresh. */
export function DemoMark({ persona, startedAt, post, cable, onPersona, onAfresh }: DemoMarkProps) {
  const text = useText(demoText)
  const format = useFormat()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const [beginning, setBeginning] = useState<Beginning>('examples')
  const isOut = useSyncExternalStore(
    (listener) => cable.onChange(listener),
    () => cable.isOut,
  )
  const close = () => setAsking(false)

  return (
    <aside className={styles.mark} aria-label={text.label}>
      <p>
        <strong>{text.label}.</strong> {text.fictional}{' '}
        <span className={styles.since}>{text.since(format.shortMoment(startedAt, now))}</span>
      </p>
      <label className={styles.persona}>
        {text.youAre}
        <select value={persona ?? ''} onChange={(event) => onPersona(event.target.value as Persona)}>
          {persona === null && <option value="">{text.nobody}</option>}
          {personas.map((one) => (
            <option key={one} value={one}>
              {text.personas[one]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.cable}>
        <input type="checkbox" checked={isOut} onChange={({ target }) => cable.plug(target.checked)} />
        {text.networkOut}
      </label>
      <a href="./" target="_blank">
        {text.secondWindow}
      </a>
      <DemoPost post={post} />
      <Button small onClick={() => setAsking(true)}>
        {text.afresh}
      </Button>
      {asking && (
        <Dialog
          title={text.afreshTitle}
          onClose={close}
          actions={
            <>
              <Button look="primary" onClick={close}>
                {text.keep}
              </Button>
              <Button look="danger" onClick={() => onAfresh(beginning)}>
                {text.afreshSure}
              </Button>
            </>
          }
        >
          <p>{text.afreshMeans}</p>
          <RadioGroup
            label={text.beginning}
            choices={beginnings.map((value) => ({ value, label: text.beginnings[value] }))}
            value={beginning}
            onChange={setBeginning}
          />
        </Dialog>
      )}
    </aside>
  )
}
