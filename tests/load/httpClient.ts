import { Agent, request } from 'node:http'
import type { Asked } from './bareSql.ts'

/** One client with one connection that stays open, or some, as a browser's or another system's. */
export function httpClient(origin: string, token: string, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  return {
    /** Reads the whole answer. @throws for any answer but a good one */
    ask: ({ method, path, body }: Asked): Promise<void> =>
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
        sent.once('error', failed)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}
