import { useQuery } from '@tanstack/react-query'
import { organisationsQuery } from '../report-form/publicQueries.ts'
import { statementsText } from '../text/statements.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import styles from './Statement.module.css'

/** Whom to turn to: every organisation of this installation, as it presents itself to reporters. */
export function Contact() {
  const text = useText(statementsText)
  const { data: organisations = [] } = useQuery({ ...organisationsQuery, throwOnError: false })
  return (
    <section>
      <h2>{text.contact}</h2>
      {organisations.length === 0 && <p>{text.contactNone}</p>}
      {organisations.map(({ slug, name, deskPhone, deskHours }) => (
        <p key={slug}>
          <strong>{name}</strong>
          <br />
          {deskPhone === '' && deskHours === '' ? text.contactNone : ''}
          {deskPhone !== '' && `${text.phone(deskPhone)} `}
          {deskHours}
        </p>
      ))}
      <p className={styles.back}>
        <Link to="/">{text.back}</Link>
      </p>
    </section>
  )
}
