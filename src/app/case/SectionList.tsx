import { Link } from 'react-router'
import { useDraft } from '../client/drafts.ts'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useCase } from './CaseContext.tsx'
import { draftName } from './saving/useAutosave.ts'
import styles from './SectionList.module.css'
import { type SectionWord, sectionState } from './sectionStates.ts'
import { type PagePart, type Section, sections } from './sections.ts'
import { useWords } from './useWords.ts'

const tones: Partial<Record<SectionWord, Tone>> = {
  now: 'soon',
  recheck: 'soon',
  busy: 'accent',
  waiting: 'neutral',
  draft: 'late',
}

/** The sections of the work as a task list: any order, the whole row is the link, one word and one line for each. */
export function SectionList({ current }: { current: PagePart }) {
  const words = useWords()
  const { view, pathTo } = useCase()
  const drafts = useDraftsOf(view.id)
  return (
    <nav aria-label={words.text.sectionsLabel} className={styles.sections}>
      <ol>
        {sections.map((section) => {
          const { word: state, summary } = sectionState(section, view, words)
          // What is typed here and not on the server yet must not be forgotten in another section.
          const word = section !== current && drafts.has(section) ? 'draft' : state
          const tone = tones[word]
          return (
            <li key={section}>
              <Link
                to={pathTo(section)}
                className={styles.row}
                aria-current={section === current ? 'page' : undefined}
                preventScrollReset
              >
                <span className={styles.line}>
                  <span className={styles.name}>{words.names.section[section]}</span>
                  {words.text.sectionState[word] !== '' && <VisuallyHidden>, </VisuallyHidden>}
                  {tone ? (
                    <Tag tone={tone}>{words.text.sectionState[word]}</Tag>
                  ) : (
                    <span className={styles.word}>{words.text.sectionState[word]}</span>
                  )}
                </span>
                <VisuallyHidden>, </VisuallyHidden>
                <span className={styles.summary}>{summary}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The sections that save themselves and hold something that is not saved yet. */
function useDraftsOf(caseId: string): ReadonlySet<Section> {
  const data = useDraft(draftName(caseId, 'breachedData'))
  const risk = useDraft(draftName(caseId, 'risk'))
  const lessons = useDraft(draftName(caseId, 'lessons'))
  const held = { breachedData: data, risk, lessons }
  return new Set((['breachedData', 'risk', 'lessons'] as const).filter((section) => held[section] !== null))
}
