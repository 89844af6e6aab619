import { useRef, useState } from 'react'
import { largestFile } from '../../domain/files/keptFile.ts'
import { newIdempotencyKey } from '../client/request.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { announce } from '../ui/LiveRegion.tsx'

/** A file on its way. */
export type Upload = {
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'failed'
  /** How much has gone, from 0 to 1. */
  readonly part: number
  /** Why it was not added, in words; trying again helps unless `isFinal`. */
  readonly fault: string
  readonly isFinal: boolean
}

export type SendFile<Answer> = (
  file: File,
  options: {
    readonly idempotencyKey: string
    readonly signal: AbortSignal
    readonly onProgress: (part: number) => void
  },
) => Promise<Answer>

/**
 * Sends files one after the other. What fails stays, to be tried again or taken away; what is sent leaves the list. It goes
 * on when the screen is left.
 */
export function useUploads<Answer>(send: SendFile<Answer>, onDone: (answer: Answer) => void) {
  const text = useText(filesText)
  const sentence = useProblemSentence()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: string) => setUploads((before) => before.filter((one) => one.key !== key))

  const sendAfter = async (before: Promise<void>, key: string, file: File, { signal }: AbortController) => {
    await before
    if (signal.aborted) return
    change(key, { state: 'sending', part: 0, fault: '' })
    try {
      const onProgress = (part: number) => change(key, { part })
      const answer = await send(file, { idempotencyKey: key, signal, onProgress })
      drop(key)
      announce(text.added(file.name))
      onDone(answer)
    } catch (fault) {
      if (signal.aborted) return
      change(key, { state: 'failed', fault: sentence(fault) })
      announce(`${text.failed(file.name)}. ${sentence(fault)}`)
    }
  }
  const enqueue = (key: string, file: File) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    queue.current = sendAfter(queue.current, key, file, stop)
  }

  return {
    uploads,
    add: (files: readonly File[]) => {
      const added = files.map((file): Upload => {
        const fault = file.size > largestFile ? text.tooLarge : file.size === 0 ? text.empty : ''
        const state = fault === '' ? 'waiting' : 'failed'
        return { key: newIdempotencyKey(), file, state, part: 0, fault, isFinal: fault !== '' }
      })
      setUploads((before) => [...before, ...added])
      for (const { key, file, isFinal, fault } of added) {
        if (isFinal) announce(`${text.failed(file.name)}. ${fault}`)
        else enqueue(key, file)
      }
    },
    /** Stops it where it is; nothing of it is kept. */
    cancel: (key: string) => {
      stops.current.get(key)?.abort()
      drop(key)
    },
    retry: ({ key, file }: Upload) => {
      change(key, { state: 'waiting', fault: '' })
      enqueue(key, file)
    },
  }
}
export type Uploads = ReturnType<typeof useUploads>
