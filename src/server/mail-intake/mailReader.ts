import { Worker } from 'node:worker_threads'
import type { ReadMail } from '../../domain/mail/readMail.ts'

/** Reads messages, one at a time. */
export type MailReader = {
  /** What the message says; null when it cannot be read. */
  read(message: Uint8Array): Promise<ReadMail | null>
  /** Ends at once: what was being read counts as unread, not as unreadable. */
  close(): Promise<void>
}

const longestReading = 60_000
const mostMemory = { maxOldGenerationSizeMb: 768 }

/**
 * Reads messages in a thread of their own: one that takes too long or too much memory ends that thread and is said to be
 * unreadable; the next one gets a fresh thread.
 * @param options.longest how long a message may take, in milliseconds; @param options.script the thread's programme
 */
export function openMailReader({
  longest = longestReading,
  script = new URL('./mailWorker.ts', import.meta.url),
}: { longest?: number; script?: URL } = {}): MailReader {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  /** Hears what the thread answers, or that it was lost without an answer. */
  let hear: (answer: ReadMail | null | 'lost') => void = () => undefined

  const end = async () => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const started = (): Worker => {
    const fresh = new Worker(script, { resourceLimits: mostMemory })
    // Reading mail alone must not keep the server from ending.
    fresh.unref()
    const lost = () => {
      // The end of a thread that we ended ourselves is no news.
      if (worker !== fresh) return
      worker = null
      hear('lost')
    }
    return fresh
      .on('message', (answer: ReadMail | null) => hear(answer))
      .on('error', lost)
      .on('exit', lost)
  }

  const readOne = async (message: Uint8Array): Promise<ReadMail | null> => {
    const answer = await new Promise<ReadMail | null | 'lost'>((resolve) => {
      const timer = setTimeout(() => hear('lost'), longest)
      hear = (heard) => {
        clearTimeout(timer)
        hear = () => undefined
        resolve(heard)
      }
      worker ??= started()
      worker.postMessage(message, [])
    })
    if (answer !== 'lost') return answer
    await end()
    return null
  }

  return {
    read: (message) => {
      const answer = last.then(() => readOne(message))
      last = answer
      return answer
    },
    close: async () => {
      await end()
      hear('lost')
    },
  }
}
