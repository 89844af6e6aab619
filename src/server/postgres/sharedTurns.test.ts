import { expect, it } from 'vitest'
import { sharingTurns } from './sharedTurns.ts'

/** Questions that are answered when we say so, each with the number of its asking. */
function slowly() {
  const answers: PromiseWithResolvers<string>[] = []
  const ask = () => {
    const promised = Promise.withResolvers<string>()
    answers.push(promised)
    return promised.promise
  }
  const answer = async (number: number) => {
    answers[number]?.resolve(`answer ${number}`)
    await new Promise(setImmediate)
  }
  return { ask, answer, answers }
}

it('asks at once what nobody waits for', async () => {
  const { ask, answer } = slowly()
  const share = sharingTurns<string>()
  const first = share('a', ask)
  const other = share('b', ask)
  await answer(0)
  await answer(1)
  expect(await Promise.all([first, other])).toEqual(['answer 0', 'answer 1'])
})

it('gives all who ask meanwhile one answer, begun after they asked', async () => {
  const { ask, answer, answers } = slowly()
  const share = sharingTurns<string>()
  const first = share('a', ask)
  const later = [share('a', ask), share('a', ask), share('a', ask)]
  expect(answers).toHaveLength(1)
  await answer(0)
  expect(answers).toHaveLength(2)
  const latest = share('a', ask)
  await answer(1)
  await answer(2)
  expect(await Promise.all([first, ...later, latest])).toEqual([
    'answer 0',
    'answer 1',
    'answer 1',
    'answer 1',
    'answer 2',
  ])
})

it('tells a failure to those whose question it was, and asks again for the others', async () => {
  const { ask, answer, answers } = slowly()
  const share = sharingTurns<string>()
  const first = share('a', ask).catch(() => 'failed')
  const later = share('a', ask)
  answers[0]?.reject(new Error('gone'))
  expect(await first).toBe('failed')
  await answer(1)
  expect(await later).toBe('answer 1')
})
