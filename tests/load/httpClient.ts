import { Agent, request } from 'node:http'
import type { Asked } from './bareSql.ts'

/** The server closed the connection because nobody had asked for long, just as we asked. */
class ClosedMeanwhile extends Error {}

/** One client with one connection that stays open, or some, as a browser's or another system's. */
export function httpClient(origin: string, token: string, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  const once = ({ method, path, body }: Asked): Promise<void> =>
    new Promise((done, failed) => {
      const text = body && JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${token}`,
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      }
      const sent = request({ agent, hostname, port, method, path: `/api/v1/${path}`, headers }, (answer) => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode && answer.statusCode < 300
            ? done()
            : failed(new Error(`${method} ${path} answered ${answer.statusCode}`)),
        )
      })
      sent.once('error', (error) => failed(sent.reusedSocket ? new ClosedMeanwhile() : error))
      sent.end(text)
    })
  return {
    /** Reads the whole answer; asks again, as a browser does, over a connection that was closed. @throws for any answer but a good one */
    ask: async (asked: Asked): Promise<void> => {
      try {
        await once(asked)
      } catch (error) {
        if (asked.method !== 'GET' || !(error instanceof ClosedMeanwhile)) throw error
        await once(asked)
      }
    },
    close: () => agent.destroy(),
  }
}
