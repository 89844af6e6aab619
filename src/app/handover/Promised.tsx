import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dayOf } from '../../domain/time.ts'
import { callBacksQuery } from '../inbox/reportQueries.ts'
import { senderOf } from '../inbox/sender.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { handoverText } from '../text/handover.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { FirstOf } from '../ui/drawing/FirstOf.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './Handover.module.css'
import { parkedQuery, promisesQuery, waitingQuery } from './handoverQueries.ts'

/** What somebody was told would happen: answers to the AP, tasks, readings, calls, and reports that come back. */
export function Promised() {
  const text = useText(handoverText)
  return (
    <section aria-labelledby="promised" className={styles.part}>
      <h2 id="promised">{text.promised}</h2>
      <Questions />
      <Tasks />
      <Waiting />
      <Reports />
    </section>
  )
}

type Line = { readonly id: string; readonly what: ReactNode; readonly facts: Readonly<Record<string, ReactNode>> }

type LinesProps = {
  title: string
  none: string
  lines: readonly Line[]
  /** How many there are, where not all are shown. */
  all?: number
}

/** One kind of promise: what, and below it whose and when. */
function Lines({ title, none, lines, all = lines.length }: LinesProps) {
  return (
    <>
      <h3>
        {title} {all > 0 && <span className={styles.count}>{all}</span>}
      </h3>
      {lines.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ id, what, facts }) => (
            <li key={id}>
              <span>{what}</span>
              <span className={styles.facts}>
                {Object.entries(facts).map(([name, fact]) => fact && <span key={name}>{fact}</span>)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <FirstOf shown={lines.length} all={all} />
    </>
  )
}

const caseLink = ({ reference, title = '' }: { reference: string; title?: string }) => (
  <>
    <Link to={pages.case(reference)}>{reference}</Link> {title}
  </>
)

function Questions() {
  const text = useText(handoverText)
  const format = useFormat()
  const now = useNow()
  const { data } = useSuspenseQuery(promisesQuery)
  return (
    <Lines
      title={text.questions}
      none={text.noQuestions}
      lines={data.questions.map(({ responseId, case: breach, handler, kind, answerBy, text: words }) => ({
        id: responseId,
        what: words,
        facts: {
          case: caseLink(breach),
          kind: text.kinds[kind],
          term: answerBy === null ? text.noAnswerBy : <b>{text.answerBy(format.shortMoment(answerBy, now))}</b>,
          handler: handler?.name ?? <em>{text.noHandler}</em>,
        },
      }))}
    />
  )
}

function Tasks() {
  const text = useText(handoverText)
  const format = useFormat()
  const today = dayOf(new Date(useNow()).toISOString())
  const { data } = useSuspenseQuery(promisesQuery)
  const dueBy = (day: string) => {
    const words = `${format.shortWeekday(`${day}T12:00:00Z`)} ${format.shortDay(`${day}T12:00:00Z`)}`
    return day < today ? <b className={styles.late}>{text.overdue(words)}</b> : text.dueOn(words)
  }
  const shown = new Set([...data.tasks, ...data.questions].map(({ case: { id } }) => id)).size
  return (
    <>
      <Lines
        title={text.tasks}
        none={text.noTasks}
        lines={data.tasks.map(({ taskId, case: breach, owner, dueOn, text: words }) => ({
          id: taskId,
          what: words,
          facts: {
            case: caseLink(breach),
            owner: owner?.name ?? <em>{text.noHandler}</em>,
            day: dueOn === null ? text.noDay : dueBy(dueOn),
          },
        }))}
      />
      {shown < data.cases && <p>{text.moreTasks(format.number(shown), format.number(data.cases))}</p>}
    </>
  )
}

function Waiting() {
  const text = useText(handoverText)
  const format = useFormat()
  const now = useNow()
  const { data } = useSuspenseQuery(waitingQuery)
  return (
    <Lines
      title={text.waiting}
      none={text.noWaiting}
      all={data.counts.matching}
      lines={data.items.map((row) => {
        const { waitingFor } = row.nextStep
        return {
          id: row.id,
          what: caseLink(row),
          facts: {
            since: waitingFor && text.waitsFor[waitingFor.role](format.shortMoment(waitingFor.since, now)),
            handler: row.handler?.name ?? <em>{text.noHandler}</em>,
          },
        }
      })}
    />
  )
}

/** Calls that were promised, and reports that come back by themselves. */
function Reports() {
  const text = useText(handoverText)
  const names = useText(domainText)
  const inbox = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const { throwOnError: _, ...callBacks } = callBacksQuery
  const { data: toCall } = useSuspenseQuery(callBacks)
  const { data: parked } = useSuspenseQuery(parkedQuery)
  const inboxLink = (reference: string) => <Link to={pages.inbox}>{reference}</Link>
  return (
    <>
      <Lines
        title={text.callBacks}
        none={text.noCallBacks}
        all={toCall.all}
        lines={toCall.items.map(({ id, reference, reporter, channel, receivedAt, case: opened }) => ({
          id,
          what: senderOf({ reporter, channel }, inbox, names),
          facts: {
            report: opened ? caseLink(opened) : inboxLink(reference),
            phone: reporter?.phone,
            since: text.asked(format.shortMoment(receivedAt, now)),
          },
        }))}
      />
      <Lines
        title={text.parked}
        none={text.noParked}
        all={parked.counts.matching}
        lines={parked.items.map(({ id, reference, description, parkedUntil }) => ({
          id,
          what: description?.trim().split('\n', 1)[0] ?? '',
          facts: {
            report: inboxLink(reference),
            until: parkedUntil && text.parkedUntil(format.shortMoment(parkedUntil, now)),
          },
        }))}
      />
    </>
  )
}
