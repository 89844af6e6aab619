import { expect, it } from 'vitest'
import { readEvents } from './changes.ts'

const streamOf = (...pieces: string[]) => {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
}
const dataIn = async (...pieces: string[]) => {
  const found: string[] = []
  await readEvents(streamOf(...pieces), (data) => found.push(data))
  return found
}

it('reads events however the network cuts them', async () => {
  expect(await dataIn('id: 1\nevent: change\nda', 'ta: {"a":1}\n', '\ndata: {"b":2}\n\n')).toEqual([
    '{"a":1}',
    '{"b":2}',
  ])
})

it('joins the lines of one event and skips heartbeats', async () => {
  expect(await dataIn(': connected\n\nretry: 3000\n\n', 'data: one\r\ndata: two\r\n\r\n')).toEqual(['one\ntwo'])
})

it('leaves out an event that was not finished', async () => {
  expect(await dataIn('data: whole\n\ndata: half')).toEqual(['whole'])
})
