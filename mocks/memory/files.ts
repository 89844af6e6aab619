import type { FileStore } from '../../src/api/ports/files.ts'
import { addHours } from '../../src/domain/time.ts'
import { type Content, streamKey } from './content.ts'

const stagedForHours = 24
const pieceBytes = 65_536

/** Files beside the streams, as they are: in the demo nobody else can reach this memory. */
export const filesOver = (content: Content): FileStore => ({
  stageFile: async ({ id, owner, at }, pieces) => {
    const taken: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of pieces) taken.push(new Uint8Array(piece))
    const whole = new Uint8Array(await new Blob(taken).arrayBuffer())
    for (const [key, { stagedAt }] of content.files)
      if (stagedAt !== null && stagedAt < addHours(at, -stagedForHours)) content.files.delete(key)
    content.files.set(id, { owner: streamKey(owner), content: whole.toBase64(), stagedAt: at })
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
    return { size: whole.byteLength, sha256: digest.toHex() }
  },
  discardFile: async (id) => {
    if (content.files.get(id)?.stagedAt) content.files.delete(id)
  },
  fileContent: async (id, owner) => {
    const held = content.files.get(id)
    if (held?.stagedAt !== null || held.owner !== streamKey(owner)) return null
    const whole = Uint8Array.fromBase64(held.content)
    let at = 0
    return new ReadableStream({
      pull: (controller) => {
        if (at < whole.byteLength) controller.enqueue(whole.slice(at, at + pieceBytes))
        at += pieceBytes
        if (at >= whole.byteLength) controller.close()
      },
    })
  },
})
