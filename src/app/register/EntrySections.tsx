import type { RegisterEntryWhole } from '../../contract/register.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerEntryText } from '../text/registerEntry.ts'
import { useFormat } from '../text/useFormat.ts'
import { Panel } from '../ui/Panel.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { nameOf } from './nameOf.ts'
import styles from './RegisterEntry.module.css'
import { useEntrySections } from './useEntrySections.ts'

/** All that was recorded of a case, by the questions of the story, and its history with the proof: to be read and printed. */
export function EntrySections({ entry }: { entry: RegisterEntryWhole }) {
  const text = useText(registerEntryText)
  const names = useText(domainText)
  const format = useFormat()
  const sections = useEntrySections(entry)
  return (
    <Panel className={styles.entry}>
      {sections.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={`entry-${id}`}>
          <h2 id={`entry-${id}`}>{title}</h2>
          <SummaryList items={items} />
        </section>
      ))}
      <section aria-labelledby="entry-history">
        <h2 id="entry-history">{text.sections.history}</h2>
        {/* What scrolls must be reachable without a mouse (WCAG 2.1.1). */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="entry-history">
          <table className={styles.history} aria-labelledby="entry-history">
            <thead>
              <tr>
                <th scope="col">{text.history.when}</th>
                <th scope="col">{text.history.what}</th>
                <th scope="col">{text.history.by}</th>
                <th scope="col">{text.history.proof}</th>
              </tr>
            </thead>
            <tbody>
              {entry.history.map(({ version, type, isCorrection, recordedAt, by, hash }) => (
                <tr key={version}>
                  <td>{`${format.plainDay(recordedAt)} ${format.time(recordedAt)}`}</td>
                  <td>{nameOfEntry({ type, isCorrection }, names)}</td>
                  <td>{by}</td>
                  <td>
                    <code title={hash}>{hash.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </Panel>
  )
}

type Entry = RegisterEntryWhole['history'][number]

/** What an entry is called; one that corrects or ends an earlier one of its kind is called so. */
const nameOfEntry = (
  { type, isCorrection }: Pick<Entry, 'type' | 'isCorrection'>,
  names: (typeof domainText)['nl'],
): string =>
  !isCorrection ? nameOf(names.event, type) : type === 'legalHoldSet' ? names.legalHoldLifted : names.awarenessCorrected
