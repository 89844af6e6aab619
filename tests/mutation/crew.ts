import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Given, Question, Reply } from './worker.ts'

/** Every load of the law stays in memory, so a thread that loaded it this often makes room for a new one. */
const mostLoads = 100
const mostMegabytes = 1024

/** A thread that answers one question at a time. */
export type Hand = {
  /** The reply, or null when it took longer than the limit in milliseconds or all memory: such a thread is replaced. */
  readonly ask: (question: Question, limit: number) => Promise<Reply | null>
  readonly end: () => Promise<unknown>
}

export function hire(given: Given): Hand {
  const start = () =>
    new Worker(join(import.meta.dirname, 'worker.ts'), {
      workerData: given,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
  let worker = start()
  let loads = 0

  const replace = async () => {
    await worker.terminate()
    worker = start()
    loads = 0
  }

  const replyTo = (question: Question, limit: number) =>
    new Promise<Reply | null>((resolve, reject) => {
      const asked = worker
      const heard = (reply: Reply | null) => {
        leave()
        resolve(reply)
      }
      const broken = (fault: unknown) => {
        leave()
        // An endless loop that gathers something ends by filling the memory.
        if (isOutOfMemory(fault)) resolve(null)
        else reject(new Error('A thread ended', { cause: fault }))
      }
      const timer = setTimeout(() => heard(null), limit)
      const leave = () => {
        clearTimeout(timer)
        asked.off('message', heard).off('error', broken).off('exit', broken)
      }
      asked.once('message', heard).once('error', broken).once('exit', broken)
      asked.postMessage(question, [])
    })

  return {
    ask: async (question, limit) => {
      if (question.kind === 'try' && question.anew && ++loads > mostLoads) await replace()
      const reply = await replyTo(question, limit)
      if (reply === null) await replace()
      return reply
    },
    end: () => worker.terminate(),
  }
}

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
