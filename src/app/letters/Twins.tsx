import { useEffect, useRef } from 'react'
import type { Addressee } from '../../domain/letters/addressee.ts'
import type { Twin } from '../../domain/letters/likeness.ts'
import { ProblemError } from '../client/problem.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'

/** Who stands on the list twice, and how many there are in all. */
type Found = { readonly count: number; readonly twins: readonly Twin[] }
const shownTwins = 20
const namedTwins = 3

/** What a refused list says of people who stand on it already; null when it was refused for something else, or not at all. */
export function twinsIn(fault: unknown): Found | null {
  if (!(fault instanceof ProblemError) || fault.problem.code !== 'addresseesTwice') return null
  return fault.problem.inTheWay as Found
}

type Props = {
  readonly twins: Found
  readonly addressees: readonly Addressee[]
  readonly busy: boolean
  readonly onLeaveOut: () => void
  readonly onList: () => void
}

/** Shows who would get two letters, and by what that shows; whoever lists them decides. */
export function Twins({ twins: { count, twins }, addressees, busy, onLeaveOut, onList }: Props) {
  const text = useText(lettersText).addressees.upload.twins
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  // The question answers a press: it must be heard.
  useEffect(() => box.current?.focus(), [])
  const nameOf = (row: number) => addressees[row - 1]?.name ?? format.number(row)
  // One more is named rather than counted: there are always two others or none.
  const named = twins.slice(0, count > namedTwins ? namedTwins - 1 : namedTwins).map(({ row }) => nameOf(row))
  const leftOut = count > named.length ? [...named, text.others(count - named.length)] : named
  return (
    <Alert ref={box} kind="warning" title={text.title(count)}>
      <ul>
        {twins.slice(0, shownTwins).map(({ row, by, number, earlierRow }) => (
          <li key={row}>
            {nameOf(row)}{' '}
            {number === null
              ? text.likeRow(addressees[(earlierRow ?? 1) - 1]?.name ?? '')
              : text.likeNumber(format.number(number))}
            {`: ${text.by[by]}`}
          </li>
        ))}
        {count > shownTwins && <li>{text.more(count - shownTwins)}</li>}
      </ul>
      {twins.some(({ by }) => by === 'email') && <p>{text.shared}</p>}
      <ButtonRow>
        <Button look="primary" aria-busy={busy || undefined} onClick={() => !busy && onLeaveOut()}>
          {text.leaveOut(format.list(leftOut))}
        </Button>
        <Button aria-busy={busy || undefined} onClick={() => !busy && onList()}>
          {text.list}
        </Button>
      </ButtonRow>
    </Alert>
  )
}
