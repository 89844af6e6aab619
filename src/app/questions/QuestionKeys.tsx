import { Kbd } from '../ui/Kbd.tsx'
import styles from './QuestionPage.module.css'

/** Each key with what it does. */
type QuestionKeysProps = { label: string; keys: readonly (readonly string[])[] }

/** The keys that go through the questions, beside them. */
export const QuestionKeys = ({ label, keys }: QuestionKeysProps) => (
  <dl className={styles.keys} aria-label={label}>
    {keys.map(([stroke, does]) => (
      <div key={stroke}>
        <dt>
          <Kbd>{stroke}</Kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)
