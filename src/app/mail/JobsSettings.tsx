import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type JobState, jobStates } from '../../domain/jobs/job.ts'
import type { BackgroundJobView } from '../../contract/jobs.ts'
import { request } from '../client/request.ts'
import { jobsText } from '../text/jobs.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { jobsQuery } from './jobQueries.ts'
import { JobSubject } from './JobSubject.tsx'
import styles from './Jobs.module.css'

/** Work in the background: what waits, what failed and why, and the way to stop it or to try again. */
export function JobsSettings() {
  const text = useText(jobsText)
  const format = useFormat()
  const [state, setState] = useState<JobState | null>(null)
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(jobsQuery(state))
  const counts = data.pages[0]?.counts
  const items = data.pages.flatMap((page) => page.items)
  return (
    <section className={styles.part} aria-labelledby="jobs-caption">
      <p>{text.intro}</p>
      <h2 id="jobs-caption">{text.caption}</h2>
      <Select
        label={text.show}
        value={state ?? ''}
        onChange={({ target }) => setState(jobStates.find((one) => one === target.value) ?? null)}
      >
        <option value="">{text.all}</option>
        {jobStates.map((one) => (
          <option key={one} value={one}>
            {`${text.states[one]} (${format.number(counts?.[one] ?? 0)})`}
          </option>
        ))}
      </Select>
      {items.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHint}</EmptyState>
      ) : (
        <ul className={styles.jobs}>
          {items.map((job) => (
            <Job key={job.id} job={job} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()} aria-busy={isFetchingNextPage}>
            {text.more}
          </Button>
        </div>
      )}
    </section>
  )
}

const tones: Readonly<Record<JobState, Tone>> = {
  waiting: 'neutral',
  running: 'accent',
  done: 'good',
  failed: 'late',
  cancelled: 'neutral',
}

function Job({ job }: { job: BackgroundJobView }) {
  const text = useText(jobsText)
  const format = useFormat()
  const now = useNow()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const mail = text.mails[String(job.data['message'])]
  const name = mail === undefined ? text.kinds[job.kind] : `${text.kinds[job.kind]}: ${mail}`
  const { mutate, error, isPending } = useMutation({
    mutationFn: (act: 'cancellations' | 'retries') =>
      request<BackgroundJobView>(`background-jobs/${job.id}/${act}`, { method: 'POST' }),
    onSuccess: async (_, act) => {
      announce(act === 'retries' ? text.retried : text.stopped)
      await queryClient.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
  return (
    <li>
      <div className={styles.head}>
        <strong>{name}</strong>
        {job.recipient !== null && <span>{text.to(job.recipient)}</span>}
        <Tag tone={tones[job.state]}>{text.states[job.state]}</Tag>
        <JobSubject subject={job.subject} />
      </div>
      <p className={styles.soft}>
        {text.ordered(job.orderedBy.name, format.shortMoment(job.orderedAt, now))}
        {whenInWords(job, text, (at) => format.shortMoment(at, now)).map((words) => ` · ${words}`)}
      </p>
      {job.state === 'running' && job.progress && (
        <p>
          <progress value={job.progress.done} max={job.progress.total} aria-label={name} />{' '}
          {text.progress(format.number(job.progress.done), format.number(job.progress.total))}
        </p>
      )}
      {job.problem !== null && <p className={styles.problem}>{text.problems[job.problem] ?? job.problem}</p>}
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {(job.can.retry === true || job.can.cancel === true) && (
        <ButtonRow>
          {job.can.retry === true && (
            <Button small aria-busy={isPending} aria-label={text.retryThis(name)} onClick={() => mutate('retries')}>
              {text.retry}
            </Button>
          )}
          {job.can.cancel === true && (
            <Button
              small
              look="quiet"
              aria-busy={isPending}
              aria-label={text.stopThis(name)}
              onClick={() => mutate('cancellations')}
            >
              {text.stop}
            </Button>
          )}
        </ButtonRow>
      )}
    </li>
  )
}

type Words = (typeof jobsText)['nl']

/** What follows or what became of it, in a few words. */
function whenInWords(job: BackgroundJobView, text: Words, moment: (at: string) => string): readonly string[] {
  const tried = job.attempts > 1 || (job.attempts === 1 && job.problem !== null) ? [text.attempts(job.attempts)] : []
  if (job.cancelAsked && job.state === 'running') return [text.stopping]
  if (job.state === 'waiting' && job.problem !== null) return [...tried, text.nextTry(moment(job.runAt))]
  if (job.state === 'waiting' && job.runAt > job.orderedAt) return [text.notBefore(moment(job.runAt))]
  const isShown = job.endedAt === null || moment(job.endedAt) === moment(job.orderedAt)
  return isShown ? tried : [...tried, text.ended(moment(job.endedAt ?? ''))]
}
