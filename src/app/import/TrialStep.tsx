import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RegisterImportView } from '../../contract/imports.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import styles from './Import.module.css'
import { importPages } from './importSteps.ts'
import type { RowKind } from './importQueries.ts'
import { TrialRows } from './TrialRows.tsx'
import { UnknownWords } from './UnknownWords.tsx'
import { useImportAct } from './useImportAct.ts'

type DryRun = NonNullable<RegisterImportView['dryRun']>

/** The third step: what becomes of every row, with the reasons, before anything is kept. */
export function TrialStep({ one }: { one: RegisterImportView }) {
  const text = useText(importsText)
  const sentence = useProblemSentence()
  const { mutate, error, isPending } = useImportAct(one.id)
  const { dryRun } = one
  const tryAgain = () => !isPending && mutate({ path: 'dry-runs', method: 'POST' })
  return (
    <div className={styles.form}>
      <h2 id="import-step">{text.trial.title}</h2>
      {one.run === null && <p className={styles.intro}>{text.trial.intro}</p>}
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {dryRun && !dryRun.isCurrent && (
        <Alert kind="warning" actions={<Button onClick={tryAgain}>{text.trial.again}</Button>}>
          {text.trial.outdated}
        </Alert>
      )}
      {dryRun && one.run === null && <CameInBefore one={one} />}
      {dryRun && <Outcome dryRun={dryRun} />}
      {dryRun && dryRun.words.length > 0 && one.can.map === true && (
        <UnknownWords key={dryRun.at} one={one} words={dryRun.words} />
      )}
      {dryRun && one.can.map === true && <Kinds id={one.id} dryRun={dryRun} />}
      <Onwards one={one} />
    </div>
  )
}

/** The same file came in before: by whom and when, and what comes of it when the register is called otherwise now. */
function CameInBefore({ one }: { one: RegisterImportView }) {
  const text = useText(importsText)
  const format = useFormat()
  if (one.cameInBefore.length === 0) return null
  const isRenamed = one.cameInBefore.some(({ source }) => source !== one.source)
  return (
    <Alert kind="warning">
      <p>{text.trial.before}</p>
      <ul>
        {one.cameInBefore.map(({ id, at, by, source, created }) => (
          <li key={id}>
            <Link to={importPages.step(id, 'run')}>{text.trial.beforeBy(format.day(at), by.name, source)}</Link>{' '}
            {text.trial.beforeMade(created)}
          </li>
        ))}
      </ul>
      {isRenamed && <p>{text.trial.beforeRenamed(one.source)}</p>}
    </Alert>
  )
}

/** The four numbers that decide whether to go on. */
function Outcome({ dryRun }: { dryRun: DryRun }) {
  const text = useText(importsText)
  const format = useFormat()
  const figures = [
    {
      kind: 'ready',
      label: text.trial.ready,
      more: dryRun.breaches === dryRun.ready ? null : text.trial.breaches(dryRun.breaches),
    },
    { kind: 'warned', label: text.trial.warned, more: null },
    { kind: 'known', label: text.trial.known, more: null },
    { kind: 'refused', label: text.trial.refused, more: null },
  ] as const
  return (
    <dl className={styles.outcome}>
      {figures.map(({ kind, label, more }) => (
        <div key={kind}>
          <dt>{label}</dt>
          <dd>
            <strong>{format.number(dryRun[kind])}</strong>
            {more !== null && <span className={styles.soft}> {more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The rows of one kind at a time, those that do not come in first. */
function Kinds({ id, dryRun }: { id: string; dryRun: DryRun }) {
  const text = useText(importsText)
  const format = useFormat()
  const kinds = (['refused', 'warned', 'known'] as const).filter((kind) => dryRun[kind] > 0)
  const [chosen, setChosen] = useState<RowKind | null>(null)
  const kind = chosen ?? kinds[0] ?? null
  if (kind === null) return null
  return (
    <section className={styles.part} aria-labelledby="trial-rows">
      <h3 id="trial-rows">{text.trial.reasons}</h3>
      <ul className={styles.reasons}>
        {dryRun.reasons.map(({ code, field, rows, firstRow }) => (
          <li key={`${code} ${field}`}>
            <strong>{text.rows(rows)}</strong>
            <span>
              {field !== null && `${text.fields[field]}: `}
              {text.codes[code]}
              <span className={styles.soft}> {text.trial.firstIn(format.number(firstRow))}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.kinds} role="group" aria-label={text.trial.number}>
        {kinds.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => setChosen(each)}>
            {text.trial.kinds[each]} <span>{format.number(dryRun[each])}</span>
          </button>
        ))}
      </div>
      <TrialRows key={kind} id={id} kind={kind} triedAt={dryRun.at} />
    </section>
  )
}

function Onwards({ one }: { one: RegisterImportView }) {
  const text = useText(importsText)
  const navigate = useNavigate()
  const isOver = one.can.map !== true
  return (
    <ButtonRow>
      <Button
        look="primary"
        unavailable={one.can.run === true || isOver ? undefined : one.can.run.because}
        onClick={() => void navigate(importPages.step(one.id, 'run'))}
      >
        {text.next}
      </Button>
      <ButtonLink to={importPages.step(one.id, 'columns')}>{text.trial.toColumns}</ButtonLink>
    </ButtonRow>
  )
}
