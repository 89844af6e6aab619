import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../Button.tsx'
import { CrossIcon } from '../icons.tsx'
import styles from './Tokens.module.css'

export type FilterToken = { readonly id: string; readonly label: string; readonly onRemove: () => void }

/** The filters that are on, each removable, and the way to remove them all. */
export function Tokens({
  label,
  tokens,
  onClear,
}: {
  label: string
  tokens: readonly FilterToken[]
  onClear?: () => void
}) {
  const text = useText(commonText)
  if (tokens.length === 0) return null
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <ul className={styles.list}>
        {tokens.map((token) => (
          <li key={token.id}>
            <button
              type="button"
              className={styles.token}
              aria-label={text.remove(token.label)}
              onClick={token.onRemove}
            >
              {token.label}
              <CrossIcon size="0.8em" />
            </button>
          </li>
        ))}
      </ul>
      {onClear && (
        <Button look="quiet" small onClick={onClear}>
          {text.clearAll}
        </Button>
      )}
    </div>
  )
}
