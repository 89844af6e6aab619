import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import styles from './AuthorityForm.module.css'
import type { FormAnswerView } from './formQueries.ts'
import { answerId } from './useTypingOver.ts'

/** An answer as the form wants it: text to copy, fields one by one, or the boxes to tick there. */
export function AnswerShown({ answer: asked, isFiled }: { answer: FormAnswerView; isFiled: boolean }) {
  const { question, type, choices, value, answer, parts } = asked
  const text = useText(authorityFormText)
  if (answer === null) return isFiled ? <p className={styles.quiet}>{text.notAnswered}</p> : null
  if (parts.length > 0) {
    return (
      <dl className={styles.parts}>
        {parts.map((one) => (
          <div key={one.part}>
            <dt>{one.text}</dt>
            <dd id={answerId(`${question}.${one.part}`)}>{one.answer}</dd>
          </div>
        ))}
      </dl>
    )
  }
  if (type === 'single' || type === 'multi') {
    const codes = [value].flat()
    const chosen = choices.filter(({ code }) => codes.includes(code))
    if (chosen.length > 0) {
      return (
        <ul id={answerId(question)} className={styles.chosen} data-type={type} aria-label={text.choose[type]}>
          {chosen.map(({ code, text: words }) => (
            <li key={code}>{words}</li>
          ))}
        </ul>
      )
    }
  }
  return (
    <p id={answerId(question)} className={styles.text}>
      {answer}
    </p>
  )
}
