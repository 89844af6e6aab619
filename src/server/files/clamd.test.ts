import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type ClamdAddress, clamdScans } from './clamd.ts'

const running: Server[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await new Promise((resolve) => server.close(resolve))
})

/** A daemon that speaks INSTREAM and answers by what it was sent. */
async function daemon(answer: (content: Buffer) => string): Promise<ClamdAddress> {
  const server = createServer((socket: Socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece: Buffer) => {
      got = Buffer.concat([got, piece])
      const content = contentIn(got)
      if (content) socket.end(answer(content))
    })
  })
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

/** The content of the chunks, or null while the end is not there. */
function contentIn(got: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (!got.toString('latin1').startsWith(command)) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

async function scanned(address: ClamdAddress, pieces: readonly Uint8Array[]) {
  const troubles: unknown[] = []
  const scan = clamdScans(address, (error) => troubles.push(error))()
  for (const piece of pieces) await scan.read(piece)
  const verdict = await scan.verdict()
  scan.abandon()
  return { verdict, troubles: troubles.length }
}
const large = Array.from({ length: 60 }, () => new Uint8Array(100_000))

it('hands on the whole file, and believes the daemon that it is clean', async () => {
  let size = 0
  const address = await daemon((content) => {
    size = content.length
    return 'stream: OK\0'
  })
  expect(await scanned(address, large)).toEqual({ verdict: { found: null }, troubles: 0 })
  expect(size).toBe(6_000_000)
})

it('tells what was found', async () => {
  const address = await daemon((content) =>
    content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0',
  )
  const eicar = [Buffer.from('X5O EIC'), Buffer.from('AR')]
  expect(await scanned(address, eicar)).toEqual({ verdict: { found: 'Eicar-Signature' }, troubles: 0 })
})

it('gives no verdict, and tells the operator, when the daemon takes no more or is not there', async () => {
  const full = await daemon(() => 'INSTREAM size limit exceeded. ERROR\0')
  expect(await scanned(full, large)).toEqual({ verdict: null, troubles: 1 })
  const gone = await daemon(() => '')
  await new Promise((resolve) => running.pop()?.close(resolve))
  expect(await scanned(gone, large)).toEqual({ verdict: null, troubles: 1 })
})
