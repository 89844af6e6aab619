import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { text } from 'node:stream/consumers'

/** What a mail server was given: the envelope, and the message as it came over the line. */
export type Delivery = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

/** A real SMTP server on a free loopback port that keeps what it takes. */
export type TestMailServer = {
  readonly url: string
  readonly taken: Delivery[]
  /** Addresses that it refuses from now on, with a status of SMTP. */
  refuse(address: string, status: number): void
  /** Called before a message is taken, which waits for it. */
  onMessage(listener: () => Promise<void>): void
  close(): Promise<void>
}

export async function startMailServer(): Promise<TestMailServer> {
  const taken: Delivery[] = []
  const refused = new Map<string, number>()
  let before: () => Promise<void> = async () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const status = refused.get(address)
      done(status === undefined ? null : Object.assign(new Error('refused'), { responseCode: status }))
    },
    onData: (stream, { envelope }, done) => {
      const take = async () => {
        const raw = await text(stream)
        await before()
        const { mailFrom, rcptTo } = envelope
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
      }
      void (async () => {
        try {
          await take()
          done()
        } catch (error) {
          done(error instanceof Error ? error : new Error('not taken'))
        }
      })()
    },
  })
  // A client that was killed breaks its line off.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse: (one, status) => void refused.set(one, status),
    onMessage: (listener) => {
      before = listener
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
}

/** A header of a message, unfolded; undefined when it is not there. */
export function headerOf({ raw }: Delivery, name: string): string | undefined {
  const [head = ''] = raw.split('\r\n\r\n')
  const line = head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim()
}
