import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { switchSingleKeys } from './keyboard.ts'
import { keyDefinitions, keyNames, type KeyGroup } from './keyDefinitions.ts'
import styles from './KeysDialog.module.css'
import { useSingleKeys } from './useSingleKeys.ts'

const groups: readonly KeyGroup[] = ['everywhere', 'list', 'inbox', 'case', 'form', 'questions']

/** The overview of all keys, made from their one list, with the switch for single letters. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const text = useText(shellText).keys
  const on = useSingleKeys()
  return (
    <Dialog title={text.title} onClose={onClose} wide>
      <p>{text.intro}</p>
      <Checkbox label={text.single} checked={on} onChange={switchSingleKeys} />
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{text.groups[group]}</h3>
            <dl className={styles.list}>
              {keyNames
                .filter((name) => keyDefinitions[name].group === group)
                .map((name) => (
                  <div key={name}>
                    <dt>{text.names[name]}</dt>
                    <dd>
                      {keyDefinitions[name].keys.map((keys, index) => (
                        <span key={keys}>
                          {index > 0 && ` ${text.or} `}
                          <Keys keys={keys} then={text.then} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const capital = (key: string) => (key.length === 1 ? key.toUpperCase() : key)

function Keys({ keys, then }: { keys: string; then: string }) {
  const inTurn = keys.split(' ')
  return inTurn.map((stroke, index) => (
    <span key={stroke}>
      {index > 0 && ` ${then} `}
      {stroke.split('+').map((key) => (
        <Kbd key={key}>{capital(key)}</Kbd>
      ))}
    </span>
  ))
}
