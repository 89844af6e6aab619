import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { OfflineError, ProblemError } from '../../client/problem.ts'
import { caseText } from '../../text/case.ts'
import { domainText } from '../../text/domain.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseEventsQuery } from '../caseQueries.ts'
import { type CaseEntry, nameOfEvent } from '../chronology/describeEvent.ts'
import type { Act } from './useAct.ts'

/** Why an act was not recorded and what resolves it; takes the focus, for the press it answers is past. */
export function ActFault({ act }: { act: Act }) {
  const text = useText(caseText).saving
  const sentence = useProblemSentence()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (act.fault !== null) box.current?.focus()
  }, [act.fault])

  if (act.fault === null) return null
  if (act.overtakenAt !== null) return <Overtaken since={act.overtakenAt} />
  const offline = act.fault instanceof OfflineError
  const problem = act.fault instanceof ProblemError ? act.fault.problem : null
  const said = sentence(act.fault)
  return (
    <Alert
      ref={box}
      kind="error"
      title={text.notRecorded}
      actions={
        offline && (
          <Button small onClick={() => void act.retry()}>
            {text.tryAgain}
          </Button>
        )
      }
    >
      <p>{said}</p>
      {problem?.resolve !== undefined && !said.includes(problem.resolve.slice(0, -1)) && <p>{problem.resolve}</p>}
      {problem?.errors !== undefined && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>{detail}</li>
          ))}
        </ul>
      )}
      {offline && <p>{text.textStays}</p>}
    </Alert>
  )
}

/** A colleague was first, or another window of one's own: what was done, so that one looks before pressing again. */
function Overtaken({ since }: { since: number }) {
  const text = useText(caseText).saving
  const { view, me } = useCase()
  const { data } = useQuery(caseEventsQuery(view))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const news = (data?.items ?? []).filter(({ version }) => version > since)
  const isOwn = news.length > 0 && news.every(({ by }) => by.id === me.id)
  return (
    <Alert ref={box} kind="warning" title={isOwn ? text.overtakenByYourself : text.overtaken}>
      <News entries={news} />
      <p>{text.lookAgain}</p>
    </Alert>
  )
}

/**
 * What colleagues did since somebody began to decide: the page shows it by itself, so it is said where the button is.
 * Nobody should decide on facts that they did not see.
 */
export function ChangedMeanwhile() {
  const text = useText(caseText).saving
  const { view, me } = useCase()
  const [since] = useState(view.version)
  const { data } = useQuery(caseEventsQuery(view))
  const news = (data?.items ?? []).filter(({ version, by }) => version > since && by.id !== me.id)
  return (
    <div role="status">
      {news.length > 0 && (
        <Alert kind="warning" title={text.changedMeanwhile}>
          <News entries={news} />
        </Alert>
      )}
    </div>
  )
}

function News({ entries }: { entries: readonly CaseEntry[] }) {
  const names = useText(domainText)
  const format = useFormat()
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.version}>
          {format.time(entry.recordedAt)} {entry.by.name}: {nameOfEvent(entry, names)}
        </li>
      ))}
    </ul>
  )
}
