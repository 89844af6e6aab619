import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { fileQueue } from './fileQueue.ts'
import { readSentForm } from './readSentForm.ts'

const large = () => Readable.from(Array.from({ length: 50 }, () => Buffer.alloc(1000)))

it('goes on with the next file when one is refused in the middle', async () => {
  const queue = fileQueue()
  queue.add('groot', large())
  queue.add('klein', Readable.from([Buffer.from('ab')]))
  queue.close()
  const read: [string, number | undefined][] = []
  for await (const { name, content } of queue.files) {
    const reader = content.getReader()
    read.push([name, (await reader.read()).value?.byteLength])
    // As whoever keeps files does with one that is too large; that it still ends behind it must hurt nobody.
    await reader.cancel()
  }
  expect(read).toEqual([
    ['groot', 1000],
    ['klein', 2],
  ])
})

it('breaks off what is being read when its sender stops, instead of waiting for the rest', async () => {
  const queue = fileQueue()
  const source = new PassThrough()
  queue.add('half', source)
  source.write('ab')
  for await (const { content } of queue.files) {
    const reader = content.getReader()
    await reader.read()
    queue.breakOff()
    await expect(reader.read()).rejects.toThrow('stopped')
  }
})

it('breaks off what waits for its turn, too', async () => {
  const queue = fileQueue()
  const source = new PassThrough()
  queue.add('half', source)
  queue.breakOff()
  // Whoever kept the file before it comes to this one later.
  await new Promise((resolve) => source.once('close', resolve))
  for await (const { content } of queue.files) await expect(content.getReader().read()).rejects.toThrow('stopped')
})

it('breaks off the file of a form whose connection was lost', async () => {
  const head = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`${head}${'x'.repeat(5000)}`)),
    pull: (controller) => lost.then(() => controller.error(new Error('The line went dead'))),
  })
  const form = await readSentForm({ headers: new Headers({ 'content-type': 'multipart/form-data; boundary=b' }), body })
  for await (const { content } of form.files) {
    const reader = content.getReader()
    await reader.read()
    lose()
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow('stopped in the middle of a file')
  }
  await form.finish()
})
