import { useQuery } from '@tanstack/react-query'
import { useCase } from '../case/CaseContext.tsx'
import { lettersPanelText } from '../text/lettersPanel.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { lettersQuery } from './letterQueries.ts'
import styles from './LettersPanel.module.css'
import { toneOfLetter } from './toneOfLetter.ts'

/** The letters of a case in a few lines, with the way to them: also what waits for a second reader is seen from here. */
export function LettersPanel() {
  const text = useText(lettersPanelText)
  const { view } = useCase()
  const { data } = useQuery({ ...lettersQuery(view.id), throwOnError: false })
  return (
    <section className={styles.panel} aria-labelledby="letters-panel">
      <h3 id="letters-panel">{text.title}</h3>
      {data && data.items.length > 0 ? (
        <ul>
          {data.items.map(({ letterId, kind, state }) => (
            <li key={letterId}>
              {text.kinds[kind]} <Tag tone={toneOfLetter[state]}>{text.states[state]}</Tag>
            </li>
          ))}
        </ul>
      ) : (
        <p>{text.hint}</p>
      )}
      <ButtonRow>
        <ButtonLink small to={`/zaken/${view.reference}/brieven`}>
          {text.open}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}
