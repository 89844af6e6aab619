import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { DutyPeriodView } from '../../contract/duty.ts'
import { mayActor } from '../../domain/people.ts'
import { peopleQuery } from '../case/caseQueries.ts'
import { request } from '../client/request.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { dutyQuery } from '../inbox/reportQueries.ts'
import { dutyText } from '../text/duty.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { DayField } from '../ui/fields/DayField.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Tag } from '../ui/Tag.tsx'
import styles from './Settings.module.css'

/** The duty roster: everybody who reads cases sees it, the team lead makes it. */
export function DutySettings() {
  const text = useText(dutyText)
  const { throwOnError: _, ...query } = dutyQuery
  const { data: roster } = useSuspenseQuery(query)
  const may = roster.can.change === true
  return (
    <div className={styles.part}>
      <p>{text.intro}</p>
      {!may && <Alert>{text.onlyTeamLead}</Alert>}
      <h2>{text.caption}</h2>
      {roster.items.length === 0 ? (
        <p className={styles.soft}>{text.none}</p>
      ) : (
        <ul className={styles.passkeys}>
          {roster.items.map((period) => (
            <Period key={period.id} period={period} today={roster.now.today} may={may} />
          ))}
        </ul>
      )}
      {may && <AddPeriod today={roster.now.today} weekend={roster.now.weekend} />}
    </div>
  )
}

function usePeriodInWords() {
  const text = useText(dutyText)
  const format = useFormat()
  const day = (date: string) => `${format.shortWeekday(date)} ${format.shortDay(date)}`
  return ({ from, until }: Pick<DutyPeriodView, 'from' | 'until'>) => text.period(day(from), day(until))
}

function Period({ period, today, may }: { period: DutyPeriodView; today: string; may: boolean }) {
  const text = useText(dutyText)
  const inWords = usePeriodInWords()
  const queryClient = useQueryClient()
  const sentence = useProblemSentence()
  const { mutate, error } = useMutation({
    mutationFn: () => request(`duty-periods/${period.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: dutyQuery.queryKey })
      announce(text.removed)
    },
  })
  const current = period.from <= today && today <= period.until
  return (
    <li>
      <span>
        <b>{period.person.name}</b> <span className={styles.soft}>{inWords(period)}</span>{' '}
        {current && <Tag tone="good">{text.now}</Tag>}
      </span>
      {error && <span role="alert">{sentence(error)}</span>}
      {may && (
        <Button
          look="quiet"
          small
          onClick={() => mutate()}
          aria-label={text.remove(period.person.name, inWords(period))}
        >
          ×
        </Button>
      )}
    </li>
  )
}

const shift = (day: string, by: number): string => Temporal.PlainDate.from(day).add({ days: by }).toString()

function AddPeriod({ today, weekend }: { today: string; weekend: readonly string[] }) {
  const text = useText(dutyText)
  const inWords = usePeriodInWords()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: people } = useQuery(peopleQuery)
  const keyOf = useWriteKey()
  const [person, setPerson] = useState('')
  const [days, setDays] = useState<{
    readonly from: string | null
    readonly until: string | null
    readonly turn: number
  }>({ from: today, until: null, turn: 0 })
  const [tried, setTried] = useState(false)
  const able = (people?.items ?? []).filter(
    ({ active, roles, id }) => active && mayActor({ kind: 'user', id, roles }, 'handleCases'),
  )
  const { from } = days
  const until = days.until ?? from
  const wrongOrder = from !== null && until !== null && until < from
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: { person: string; from: string; until: string }) =>
      request<DutyPeriodView>('duty-periods', { method: 'POST', body, idempotencyKey: keyOf(body) }),
    onSuccess: async (added) => {
      setTried(false)
      await queryClient.invalidateQueries({ queryKey: dutyQuery.queryKey })
      announce(text.added(added.person.name, inWords(added)))
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (person !== '' && from !== null && until !== null && !wrongOrder && !isPending) mutate({ person, from, until })
  }
  const [saturday = today, sunday = today] = weekend
  const monday = shift(saturday, 2)
  const take = (first: string, last: string) => setDays({ from: first, until: last, turn: days.turn + 1 })
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h2>{text.add}</h2>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <Select
        label={text.person}
        value={person}
        onChange={(event) => setPerson(event.target.value)}
        error={tried && person === '' ? text.missing.person : undefined}
      >
        <option value="">{text.choose}</option>
        {able.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <ButtonRow>
        <Button small onClick={() => take(saturday, sunday)}>
          {text.thisWeekend}
        </Button>
        <Button small onClick={() => take(monday, shift(monday, 4))}>
          {text.nextWeek}
        </Button>
      </ButtonRow>
      <DayField
        key={`from ${days.turn}`}
        label={text.from}
        optional={false}
        initial={days.from}
        onChange={(day) => setDays({ ...days, from: day })}
        error={tried && from === null ? text.missing.from : undefined}
      />
      <DayField
        key={`until ${days.turn}`}
        label={text.until}
        hint={text.untilHint}
        initial={days.until}
        onChange={(day) => setDays({ ...days, until: day })}
        error={wrongOrder ? text.missing.order : undefined}
      />
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.submit}
        </Button>
      </ButtonRow>
    </form>
  )
}
