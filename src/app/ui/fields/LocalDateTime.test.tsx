import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { LocalDateTime, type LocalMoment } from './LocalDateTime.tsx'
import { NowProvider } from '../Now.tsx'

const now = Date.parse('2026-11-20T07:00:00Z')

function field(initial?: string) {
  const heard: LocalMoment[] = []
  render(
    <NowProvider now={now}>
      <LocalDateTime label="Kennisname" {...(initial && { initial })} onChange={(moment) => heard.push(moment)} />
    </NowProvider>,
  )
  return {
    last: () => heard.at(-1),
    type: async (day: string, time: string) => {
      await userEvent.type(screen.getByLabelText('Dag'), day)
      await userEvent.type(screen.getByLabelText('Tijd'), time)
    },
  }
}

it('hands out the instant in UTC and reads the moment back in full words', async () => {
  const { last, type } = field()
  await type('17-11', '1410')
  expect(last()).toEqual({ kind: 'complete', instant: '2026-11-17T13:10:00.000Z' })
  expect(screen.getByText('dinsdag 17 november 2026 14:10')).toBeTruthy()
})

it('refuses the hour that the clock skips in spring, and says why', async () => {
  const { last, type } = field()
  await type('29-3-2026', '02:30')
  await userEvent.tab()
  expect(last()?.kind).toBe('faulty')
  expect(screen.getByText(/02:30 bestaat niet op deze dag/)).toBeTruthy()
})

it('asks which hour is meant when it comes twice, with neither chosen beforehand', async () => {
  const { last, type } = field()
  await type('25-10-2026', '02:30')
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false])
  expect(last()?.kind).toBe('faulty')

  await userEvent.click(screen.getByLabelText('wintertijd (+01:00)'))
  expect(last()).toEqual({ kind: 'complete', instant: '2026-10-25T01:30:00.000Z' })
  await userEvent.click(screen.getByLabelText('zomertijd (+02:00)'))
  expect(last()).toEqual({ kind: 'complete', instant: '2026-10-25T00:30:00.000Z' })
})

it('forgets the choice of hour when another time is typed', async () => {
  const { last, type } = field()
  await type('25-10-2026', '02:3')
  await userEvent.type(screen.getByLabelText('Tijd'), '0')
  await userEvent.click(screen.getByLabelText('zomertijd (+02:00)'))
  await userEvent.clear(screen.getByLabelText('Tijd'))
  await userEvent.type(screen.getByLabelText('Tijd'), '02:45')
  expect(last()?.kind).toBe('faulty')
})

it('shows a stored moment as it was on the clock, the doubled hour included', () => {
  field('2026-10-25T01:30:00Z')
  expect(screen.getByLabelText<HTMLInputElement>('Dag').value).toBe('25-10-2026')
  expect(screen.getByLabelText<HTMLInputElement>('Tijd').value).toBe('02:30')
  expect(screen.getByLabelText<HTMLInputElement>('wintertijd (+01:00)').checked).toBe(true)
})

it('complains about a missing time only after the fields are left', async () => {
  field()
  await userEvent.type(screen.getByLabelText('Dag'), '17-11-2026')
  expect(screen.queryByText(/Vul een tijd in/)).toBeNull()
  await userEvent.tab()
  await userEvent.tab()
  expect(screen.getByText(/Vul een tijd in/)).toBeTruthy()
})
