import type { RegisterImportList } from '../../contract/imports.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { Tag } from '../ui/Tag.tsx'
import styles from './Import.module.css'
import { importPages } from './importSteps.ts'
import { toneOf } from './toneOf.ts'

/** The files that were chosen before, and what became of each. */
export function EarlierImports({ items }: RegisterImportList) {
  const text = useText(importsText)
  const format = useFormat()
  const now = useNow()
  const { columns } = text.earlier
  return (
    <section className={styles.part} aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{text.earlier.title}</h2>
      {items.length === 0 ? (
        <p className={styles.soft}>{text.earlier.none}</p>
      ) : (
        // What scrolls must be reachable without a mouse (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="earlier-imports">
          <table className={styles.table} aria-labelledby="earlier-imports">
            <thead>
              <tr>
                <th scope="col">{columns.file}</th>
                <th scope="col">{columns.createdAt}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col" className={styles.number}>
                  {columns.entries}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, file, createdAt, createdBy, state, run }) => (
                <tr key={id}>
                  <td>
                    <Link to={`${importPages.all}/${id}`}>{file.name}</Link>
                  </td>
                  <td>
                    {format.shortMoment(createdAt, now)}, {createdBy.name}
                  </td>
                  <td>
                    <Tag tone={toneOf(state)}>{text.state[state]}</Tag>
                  </td>
                  <td className={styles.number}>{run ? format.number(run.created) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
