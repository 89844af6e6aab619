import { useRef, useState } from 'react'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Button } from '../ui/Button.tsx'
import { ChevronIcon } from '../ui/icons.tsx'
import { joinClasses } from '../ui/joinClasses.ts'
import { announce } from '../ui/LiveRegion.tsx'
import toolStyles from '../ui/tools/Tools.module.css'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './ColumnChooser.module.css'
import { columnNames, type ColumnName } from './worklistColumns.tsx'

type ColumnChooserProps = {
  columns: readonly ColumnName[]
  isChanged: boolean
  /** Null goes back to the usual columns. */
  onChange: (columns: readonly ColumnName[] | null) => void
}

/** Which columns the list shows and in which order: by dragging, or with the buttons beside each. */
export function ColumnChooser({ columns, isChanged, onChange }: ColumnChooserProps) {
  const text = useText(worklistText)
  const acts = useText(worklistActsText)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<ColumnName | null>(null)
  const chosen: readonly ColumnName[] = columns.filter((name) => name !== 'reference')
  const others = columnNames.filter((name) => !columns.includes(name))
  const put = (names: readonly ColumnName[]) => onChange(['reference', ...names])

  const move = (name: ColumnName, to: number) => {
    const rest = chosen.filter((one) => one !== name)
    put([...rest.slice(0, to), name, ...rest.slice(to)])
  }
  const step = (name: ColumnName, by: 1 | -1) => {
    const to = chosen.indexOf(name) + by
    if (to < 0 || to >= chosen.length) return
    move(name, to)
    announce(acts.columnMoved(text.columns[name], to + 1, chosen.length))
    // The line moves in the page, and a browser may let go of the focus in it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-column="${name}"] [data-by="${by}"]`)?.focus(),
    )
  }

  return (
    <div className={styles.chooser}>
      <p className={styles.hint}>{acts.columnsHint}</p>
      <ol ref={list} className={styles.list}>
        {[...chosen, ...others].map((name) => {
          const at = chosen.indexOf(name)
          const on = at >= 0
          return (
            // Dragging is one way; the buttons in the line are the other.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={name}
              data-column={name}
              draggable={on}
              className={joinClasses(styles.line, dragged === name && styles.dragged)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                setDragged(name)
              }}
              onDragOver={(event) => {
                if (dragged === null || !on) return
                event.preventDefault()
                if (dragged !== name) move(dragged, at)
              }}
              onDragEnd={() => setDragged(null)}
            >
              <label className={styles.name}>
                <input
                  type="checkbox"
                  checked={on}
                  onChange={() => put(on ? chosen.filter((one) => one !== name) : [...chosen, name])}
                />
                {text.columns[name]}
              </label>
              {on && (
                <span className={styles.moves}>
                  <Move by={-1} label={acts.columnEarlier(text.columns[name])} onPress={() => step(name, -1)} />
                  <Move by={1} label={acts.columnLater(text.columns[name])} onPress={() => step(name, 1)} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {isChanged && (
        <Button small onClick={() => onChange(null)}>
          {acts.columnsReset}
        </Button>
      )}
    </div>
  )
}

const Move = ({ by, label, onPress }: { by: 1 | -1; label: string; onPress: () => void }) => (
  <button type="button" data-by={by} className={joinClasses(toolStyles.icon, by === -1 && styles.up)} onClick={onPress}>
    <ChevronIcon size="1em" />
    <VisuallyHidden>{label}</VisuallyHidden>
  </button>
)
