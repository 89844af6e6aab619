import { Link, useSearchParams } from 'react-router'
import type { LettersView, LetterView } from '../../contract/letters.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useWords } from '../case/useWords.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { addressListPart, letterPart, partName, toPart } from './lettersAddress.ts'
import styles from './Letters.module.css'
import { toneOfLetter } from './toneOfLetter.ts'

/** Whom a letter is for, in words. */
export function useForWhom(): (parts: LetterView['parts']) => string {
  const text = useText(lettersText)
  const format = useFormat()
  const { text: caseWords } = useWords()
  return (parts) =>
    parts.length === 0 ? text.everybody : format.list(parts.map((part) => part ?? caseWords.parts.everybodyElse))
}

/** All letters with how far each is, and the list of people below them. */
export function LetterList({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const forWhom = useForWhom()
  const [search] = useSearchParams()
  const part = search.get(partName)
  const shown = part ?? letters.items[0]?.letterId ?? letterPart.fresh
  return (
    <nav aria-label={text.listLabel} className={styles.list}>
      <ul>
        {letters.items.map((letter) => (
          <li key={letter.letterId}>
            <Link to={toPart(letter.letterId)} aria-current={shown === letter.letterId ? 'page' : undefined}>
              <strong>{text.kinds[letter.kind]}</strong>
              <span className={styles.quiet}>{forWhom(letter.parts)}</span>
              <Tag tone={toneOfLetter[letter.state]}>{text.states[letter.state]}</Tag>
            </Link>
          </li>
        ))}
        <li className={styles.apart}>
          <Link to={toPart(addressListPart)} aria-current={part === addressListPart ? 'page' : undefined}>
            <strong>{text.addressList}</strong>
            <span className={styles.quiet}>{text.people(letters.addressees.people)}</span>
          </Link>
        </li>
      </ul>
      {letters.items.length > 0 && letters.can.write === true && (
        <ButtonLink to={toPart(letterPart.fresh)} small>
          {text.newLetter}
        </ButtonLink>
      )}
    </nav>
  )
}
