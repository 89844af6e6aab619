import { useQuery } from '@tanstack/react-query'
import type { PublishableRegister } from '../../../contract/register.ts'
import { domainText } from '../../text/domain.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { registerExportsText } from '../../text/registerExports.ts'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import styles from './Exports.module.css'
import { publishableQuery } from './exportQueries.ts'

const linesShown = 8

/** What would be published, and what would not, and why: to look at before it leaves. */
export function PublishablePreview({ period }: { period: Readonly<Record<string, string>> }) {
  const text = useText(registerExportsText)
  const sentence = useProblemSentence()
  const { data, error } = useQuery(publishableQuery(period))
  if (error) return <Alert kind="error">{sentence(error)}</Alert>
  if (!data) return <Skeleton lines={5} />
  return (
    <section className={styles.preview} aria-labelledby="publishable-preview">
      <h3 id="publishable-preview">{text.preview}</h3>
      {data.lines.length === 0 ? (
        <Alert>{text.nothing(data.fewestTogether)}</Alert>
      ) : (
        <>
          <p className={styles.soft}>{text.rule(data.fewestTogether)}</p>
          <Lines lines={data.lines} />
          <Coarsened coarsened={data.coarsened} />
        </>
      )}
      <h4>{text.leftOutTitle}</h4>
      <dl className={styles.leftOut}>
        {[...Map.groupBy(data.leftOut, ({ why }) => why)].map(([why, those]) => (
          <div key={why}>
            <dt>{text.because[why]}</dt>
            <dd>{those.map(({ what }) => text.leftOut[what] ?? what).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Lines({ lines }: { lines: PublishableRegister['lines'] }) {
  const text = useText(registerExportsText)
  const names: { readonly incidentKind: Readonly<Record<string, string>> } = useText(domainText)
  const format = useFormat()
  const shown = lines.slice(0, linesShown)
  return (
    // What scrolls must be reachable without a mouse (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.previewCaption}>
      <table className={styles.lines}>
        <caption>
          {lines.length > shown.length
            ? text.shownOf(format.number(shown.length), format.number(lines.length))
            : text.lines(format.number(lines.length))}
        </caption>
        <thead>
          <tr>
            {Object.values(text.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line, at) => (
            // Lines are alike on purpose: only their place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td>{line.period ?? text.severalYears}</td>
              <td>{line.kind === null ? text.rareKind : (names.incidentKind[line.kind] ?? line.kind)}</td>
              <td>{text.peopleClasses[line.people]}</td>
              <td>{line.notified ? text.yes : text.no}</td>
              <td>{line.informed ? text.yes : text.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Coarsened({ coarsened }: { coarsened: PublishableRegister['coarsened'] }) {
  const text = useText(registerExportsText)
  const format = useFormat()
  const those = (['toYear', 'withoutKind', 'withoutPeriod'] as const).filter((name) => coarsened[name] > 0)
  return (
    <>
      <h4>{text.coarsenedTitle}</h4>
      {those.length === 0 ? (
        <p className={styles.soft}>{text.coarsenedNone}</p>
      ) : (
        <ul>
          {those.map((name) => (
            <li key={name}>{text.coarsened[name](format.number(coarsened[name]))}</li>
          ))}
        </ul>
      )}
    </>
  )
}
