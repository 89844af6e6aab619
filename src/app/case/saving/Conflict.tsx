import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import styles from './Conflict.module.css'
import { type Fields, mergeFields, same } from './mergeFields.ts'
import { useTellConflict } from './savingNow.ts'
import type { Conflict as Clash } from './useAutosave.ts'

type ConflictProps<Value> = {
  conflict: Clash<Value>
  labelOf: (field: keyof Value & string) => string
  /** The value of one field in words, out of the whole form. */
  show: (field: keyof Value & string, value: Value) => string
  onResolve: (result: Value) => void
}

type Side = 'theirs' | 'yours' | 'both'

/**
 * Two people changed the same fields: theirs, yours and the result side by side. Both texts are kept unless somebody says
 * otherwise; what only one of them changed needs no choice and is named below.
 */
export function Conflict<Value extends Fields>({ conflict, labelOf, show, onResolve }: ConflictProps<Value>) {
  const text = useText(caseText).conflict
  const { base, theirs, yours } = conflict
  const merged = mergeFields(base, theirs, yours)
  const [chosen, setChosen] = useState<Partial<Record<string, Side>>>({})
  useTellConflict()
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  useEffect(() => {
    // Somebody who is typing goes on typing; who is nowhere is brought here.
    if (document.activeElement === document.body) heading.current?.focus()
    announce(text.title, { urgent: true })
  }, [text])

  /** Two texts fit in one field; of two other answers one must be chosen. */
  const fitsBoth = (field: keyof Value & string): boolean =>
    !same(merged.result[field], theirs[field]) && !same(merged.result[field], yours[field])
  const sideOf = (field: keyof Value & string): Side => chosen[field] ?? (fitsBoth(field) ? 'both' : 'yours')
  const fieldOf = (field: keyof Value & string): unknown => {
    const side = sideOf(field)
    return side === 'both' ? merged.result[field] : side === 'theirs' ? theirs[field] : yours[field]
  }
  const clashing = merged.differing.filter(({ clashes }) => clashes)
  const joined = merged.differing.filter(({ clashes }) => !clashes)
  const picked = clashing.map(({ field }) => [field, fieldOf(field)] as const)
  const result: Value = { ...merged.result, ...Object.fromEntries(picked) }

  return (
    <section className={styles.conflict} aria-labelledby={headingId}>
      <h3 id={headingId} ref={heading} tabIndex={-1} data-conflict>
        {text.title}
      </h3>
      <p>{text.intro}</p>
      {clashing.map(({ field }) => (
        <Field key={field} label={labelOf(field)}>
          <Version name={text.theirs} words={show(field, theirs)} chosen={sideOf(field) === 'theirs'}>
            <Choose
              label={text.takeTheirs(labelOf(field))}
              on={sideOf(field) === 'theirs'}
              onPress={() => setChosen({ ...chosen, [field]: 'theirs' })}
            >
              {text.take}
            </Choose>
          </Version>
          <Version name={text.yours} words={show(field, yours)} chosen={sideOf(field) === 'yours'}>
            <Choose
              label={text.takeYours(labelOf(field))}
              on={sideOf(field) === 'yours'}
              onPress={() => setChosen({ ...chosen, [field]: 'yours' })}
            >
              {text.take}
            </Choose>
          </Version>
          <Version name={text.result} words={show(field, result)} result>
            {fitsBoth(field) && (
              <Choose
                label={text.takeBoth(labelOf(field))}
                on={sideOf(field) === 'both'}
                onPress={() => setChosen({ ...chosen, [field]: 'both' })}
              >
                {text.both}
              </Choose>
            )}
          </Version>
        </Field>
      ))}
      {joined.length > 0 && (
        <p className={styles.joined}>{text.joined(joined.map(({ field }) => labelOf(field)).join(', '))}</p>
      )}
      <ButtonRow>
        <Button look="primary" onClick={() => onResolve(result)}>
          {text.save}
        </Button>
      </ButtonRow>
    </section>
  )
}

/** One field that both changed, under its own name. */
function Field({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.field}>
        {label}
      </p>
      <div className={styles.versions}>{children}</div>
    </div>
  )
}

type VersionProps = { name: string; words: string; chosen?: boolean; result?: boolean; children: ReactNode }

function Version({ name, words, chosen = false, result = false, children }: VersionProps) {
  const { empty } = useText(caseText).conflict
  return (
    <div className={styles.version} data-chosen={chosen || undefined} data-result={result || undefined}>
      <p className={styles.whose}>{name}</p>
      <p className={styles.words}>{words || empty}</p>
      {children}
    </div>
  )
}

function Choose({
  label,
  on,
  onPress,
  children,
}: {
  label: string
  on: boolean
  onPress: () => void
  children: string
}) {
  return (
    <Button small aria-label={label} aria-pressed={on} onClick={onPress}>
      {children}
    </Button>
  )
}
