import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Import.module.css'
import { importRowsQuery, type RowKind } from './importQueries.ts'

type TrialRowsProps = { readonly id: string; readonly kind: RowKind; readonly triedAt: string }

/** Rows of one kind, each with the number it has in the file and what there is to know of it. */
export function TrialRows({ id, kind, triedAt }: TrialRowsProps) {
  const text = useText(importsText)
  // The rows behind which each page begins: pages stay as they are when another one comes.
  const [starts, setStarts] = useState<readonly number[]>([0])
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {text.trial.row}
          </th>
          <th scope="col">{text.trial.why}</th>
        </tr>
      </thead>
      {starts.map((after, at) => (
        <Page
          key={after}
          {...{ id, kind, triedAt, after }}
          onMore={at === starts.length - 1 ? (next) => setStarts([...starts, next]) : null}
        />
      ))}
    </table>
  )
}

type PageProps = TrialRowsProps & { readonly after: number; readonly onMore: ((next: number) => void) | null }

function Page({ id, kind, triedAt, after, onMore }: PageProps) {
  const text = useText(importsText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const { data, error } = useQuery(importRowsQuery(id, kind, triedAt, after))
  const next = data?.next ?? null
  return (
    <tbody>
      {error && (
        <tr>
          <td colSpan={2}>
            <Alert kind="error">{sentence(error)}</Alert>
          </td>
        </tr>
      )}
      {data?.items.map(({ row, title, findings }) => (
        <tr key={row}>
          <td className={styles.number}>{format.number(row)}</td>
          <td>
            {findings.length === 0 && <bdi>{title}</bdi>}
            <ul className={styles.findings}>
              {findings.map(({ code, field, header, text: cell }) => (
                <li key={`${code} ${field} ${cell}`}>
                  {header !== null && (
                    <>
                      <strong>
                        <bdi>{header}</bdi>
                      </strong>
                      {cell !== '' && (
                        <>
                          {' '}
                          <bdi className={styles.cell}>{cell}</bdi>
                        </>
                      )}
                      {'. '}
                    </>
                  )}
                  {text.codes[code]}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
      {next !== null && onMore && (
        <tr>
          <td colSpan={2}>
            <Button small onClick={() => onMore(next)}>
              {text.trial.more}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}
