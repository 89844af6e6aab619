import { expect, it } from 'vitest'
import { readJson } from './readJson.ts'

const request = (body: BodyInit, type = 'application/json') =>
  new Request('http://dijkwacht.test/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })

it('reads JSON, and nothing as nothing', async () => {
  expect(await readJson(request('{"email":"sanne"}'))).toEqual({ email: 'sanne' })
  expect(await readJson(request(''))).toBeUndefined()
})

it('stops taking in a body without a stated length once it is too large', async () => {
  let taken = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1
      if (taken > 100) controller.close()
      else controller.enqueue(new Uint8Array(16_384))
    },
  })
  await expect(readJson(request(endless))).rejects.toMatchObject({ code: 'tooLarge' })
  expect(taken).toBeLessThan(10)
})

it('refuses what is no JSON, no UTF-8, or of another type', async () => {
  await expect(readJson(request('{'))).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(readJson(request(new Uint8Array([0x22, 0xe9, 0x22])))).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(readJson(request('a=1', 'text/plain'))).rejects.toMatchObject({ code: 'wrongMediaType' })
})
