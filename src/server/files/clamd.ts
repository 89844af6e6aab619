import { connect, type Socket } from 'node:net'
import type { FileScan, ScanVerdict } from '../../api/ports/files.ts'

/** Where a ClamAV daemon listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** Milliseconds without a sign of the scanner after which it counts as gone. */
const patience = 30_000

/**
 * Scans files with a ClamAV daemon while they come in (its command INSTREAM, clamd(8)). A scanner that is gone, or finds a
 * file too large for it, gives no verdict: the file is then kept and said to be unscanned.
 * @param onTrouble hears why there was no verdict
 */
export const clamdScans =
  (address: ClamdAddress, onTrouble: (error: unknown) => void): (() => FileScan) =>
  () => {
    const socket = connect(address)
    socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner does not answer')))
    const answer = answerOf(socket)
    socket.write('zINSTREAM\0')
    return {
      read: async (piece) => {
        const length = Buffer.alloc(4)
        length.writeUInt32BE(piece.byteLength)
        socket.write(length)
        if (!socket.write(piece)) await movedOn(socket)
      },
      verdict: async () => {
        socket.end(Buffer.alloc(4))
        try {
          return verdictIn(await answer)
        } catch (error) {
          onTrouble(error)
          return null
        }
      },
      abandon: () => socket.destroy(),
    }
  }

function answerOf(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  // Who abandons a scan waits for no answer.
  promise.catch(() => undefined)
  let said = ''
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => (said += text))
  socket.once('error', reject)
  socket.once('close', () => resolve(said))
  return promise
}

/** The socket can take more, or never will. */
function movedOn(socket: Socket): Promise<void> {
  if (socket.destroyed) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  socket.once('drain', resolve)
  socket.once('close', () => resolve())
  return promise
}

/** @throws with what the scanner said where that is no verdict */
function verdictIn(answer: string): ScanVerdict {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (said === 'stream: OK') return { found: null }
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found === undefined) throw new Error(`The virus scanner gave no verdict: ${said}`)
  return { found }
}
