import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import styles from './AuthorityForm.module.css'
import type { FormAnswerView } from './formQueries.ts'
import { FormQuestion } from './FormQuestion.tsx'
import type { TypingOver } from './useTypingOver.ts'

type Chapter = AuthorityFormView['chapters'][number]

const chapterId = (chapter: number): string => `hoofdstuk-${chapter}`

/** No link to a part of the page: the address stays that of the form. */
function goToChapter(chapter: number): void {
  const heading = document.getElementById(chapterId(chapter))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** Still asks for somebody: an answer that must be given, or one to check. */
const isOpen = ({ provenance, mandatory }: FormAnswerView): boolean =>
  provenance === 'derived' || (provenance === 'missing' && mandatory)

type FormChaptersProps = {
  form: AuthorityFormView
  typing: TypingOver
  onlyOpen: boolean
  onOnlyOpen: (onlyOpen: boolean) => void
}

/** All questions by chapter, in the order of the form, with the way to each chapter beside them. */
export function FormChapters({ form, typing, onlyOpen, onOnlyOpen }: FormChaptersProps) {
  const text = useText(authorityFormText)
  const isFiled = form.filed !== null
  const narrowed = onlyOpen && !isFiled
  const shown = form.chapters
    .map((chapter) => ({ ...chapter, answers: narrowed ? chapter.answers.filter(isOpen) : chapter.answers }))
    .filter(({ answers }) => answers.length > 0)
  return (
    <div className={styles.columns}>
      <nav aria-label={text.chapters} className={styles.chapters} data-screen-only>
        <ol>
          {form.chapters.map((chapter) => (
            <ChapterLink key={chapter.chapter} chapter={chapter} isFiled={isFiled} />
          ))}
        </ol>
      </nav>
      <div className={styles.sheet}>
        {!isFiled && (
          <div data-screen-only>
            <RadioGroup
              inline
              label={text.show}
              value={onlyOpen ? 'open' : 'all'}
              onChange={(value) => onOnlyOpen(value === 'open')}
              choices={(['all', 'open'] as const).map((value) => ({ value, label: text.shown[value] }))}
            />
          </div>
        )}
        {shown.length === 0 && <p>{text.nothingOpen}</p>}
        {shown.map(({ chapter, title, answers, fallAway }) => (
          <section key={chapter} id={chapterId(chapter)} tabIndex={-1} className={styles.chapter}>
            <h2>
              {chapter}. {title}
            </h2>
            <ol className={styles.questions}>
              {answers.map((answer) => (
                <FormQuestion key={answer.question} answer={answer} isFiled={isFiled} typing={typing} />
              ))}
            </ol>
            {!narrowed && fallAway.length > 0 && <FallAway questions={fallAway} />}
          </section>
        ))}
      </div>
    </div>
  )
}

function ChapterLink({ chapter: { chapter, title, answers }, isFiled }: { chapter: Chapter; isFiled: boolean }) {
  const text = useText(authorityFormText)
  const open = answers.filter(isOpen).length
  return (
    <li>
      <button type="button" onClick={() => goToChapter(chapter)}>
        <span>{title}</span>
        {open > 0 && !isFiled && <span className={styles.count}>{text.openIn(open)}</span>}
      </button>
    </li>
  )
}

/** Questions that other answers make superfluous: folded, each with why. */
function FallAway({ questions }: { questions: Chapter['fallAway'] }) {
  const text = useText(authorityFormText)
  return (
    <details className={styles.fallAway}>
      <summary>{text.fallAway(questions.length)}</summary>
      <ul>
        {questions.map(({ question, text: words, because }) => (
          <li key={question}>
            <span className={styles.number}>{question}</span> {words}. <span className={styles.quiet}>{because}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
