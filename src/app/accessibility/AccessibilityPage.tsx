import { PageHeading } from '../shell/PageHeading.tsx'
import { statementsText } from '../text/statements.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Contact } from './Contact.tsx'
import styles from './Statement.module.css'

/** The accessibility statement, in the form that the Dutch government asks for: status, what is done, limits, contact. */
export function Component() {
  const text = useText(statementsText).accessibility
  return (
    <article className={styles.statement}>
      <PageHeading title={text.title} documentTitle={text.title.replaceAll('\u00ad', '')} />
      <p>{text.intro}</p>
      <h2>{text.statusTitle}</h2>
      <p>
        <strong>{text.status}</strong> {text.statusWhy}
      </p>
      <h2>{text.doneTitle}</h2>
      <Points points={text.done} />
      <h2>{text.limitsTitle}</h2>
      <Points points={text.limits} />
      <h2>{text.reportTitle}</h2>
      <p>{text.report}</p>
      <p className={styles.soft}>{text.dated}</p>
      <Contact />
    </article>
  )
}

const Points = ({ points }: { points: readonly string[] }) => (
  <ul>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
)
