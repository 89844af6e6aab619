import { pages } from '../../shell/pages.ts'
import { Link } from '../../ui/Link.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** What the case is: our role, the rules it falls under, and the cases it hangs together with. */
export function FactsCard() {
  const { view, may, pathTo } = useCase()
  const { text, names, format, now } = useWords()
  return (
    <section className={styles.card}>
      <h3>{text.side.facts}</h3>
      <dl className={styles.facts}>
        <dt>{text.side.role}</dt>
        <dd>
          {names.ourRole[view.ourRole]}
          {may('correctRole') && (
            <span data-screen-only>
              {' · '}
              <Link to={pathTo('awareness')}>{text.role.change}</Link>
            </span>
          )}
        </dd>
        {view.controller && (
          <>
            <dt>{text.side.controller}</dt>
            <dd>{view.controller}</dd>
          </>
        )}
        <dt>{text.side.regimes}</dt>
        <dd>{view.regimes.map((regime) => names.regime[regime]).join(', ')}</dd>
        <dt>{text.side.opened}</dt>
        <dd>{format.shortMoment(view.openedAt, now)}</dd>
        {view.policeReport && (
          <>
            <dt>{text.side.police}</dt>
            <dd>
              {[format.shortMoment(view.policeReport.filedAt, now), view.policeReport.number]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </>
        )}
        {view.otherAuthorities.length > 0 && (
          <>
            <dt>{text.side.otherAuthorities}</dt>
            <dd>
              {view.otherAuthorities.map(({ authority, notifiedAt, number }) => (
                <p key={`${authority} ${notifiedAt}`}>
                  {[authority, format.shortMoment(notifiedAt, now), number].filter(Boolean).join(', ')}
                </p>
              ))}
            </dd>
          </>
        )}
        {view.linked.length > 0 && (
          <>
            <dt>{text.side.linked}</dt>
            <dd>
              {view.linked.map(({ otherCase, reference, reason }) => (
                <p key={otherCase}>
                  <Link to={pages.case(reference)}>{reference}</Link> {reason}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
