import { PageHeading } from '../shell/PageHeading.tsx'
import { statementsText } from '../text/statements.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Contact } from './Contact.tsx'
import styles from './Statement.module.css'

/** What is kept about reporters and officers, why, and for how long. */
export function Component() {
  const text = useText(statementsText).privacy
  return (
    <article className={styles.statement}>
      <PageHeading title={text.title} documentTitle={text.title} />
      <p>{text.intro}</p>
      {text.parts.map(([title, part]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{part}</p>
        </section>
      ))}
      <Contact />
    </article>
  )
}
