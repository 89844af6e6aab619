import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LettersView } from '../../contract/letters.ts'
import { useCase } from '../case/CaseContext.tsx'
import { newIdempotencyKey, request, requestFile } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import { lettersQuery } from './letterQueries.ts'
import styles from './Letters.module.css'

type Bundle = LettersView['documents'][number]

/** The letters that were made, or are being made, each to fetch or to stop. */
export function Bundles({ bundles, format }: { bundles: readonly Bundle[]; format: ReturnType<typeof useFormat> }) {
  const text = useText(lettersText)
  const now = useNow()
  if (bundles.length === 0) return null
  return (
    <ul className={styles.bundles}>
      {bundles.map((bundle) => (
        <li key={bundle.id}>
          {bundle.state === 'done' ? (
            <>
              <span>
                <strong>{text.send.ready(bundle.people, text.send.formats[bundle.format])}</strong>
                {bundle.madeAt !== null && (
                  <span className={styles.quiet}> {text.send.readyUntil(format.shortMoment(bundle.madeAt, now))}</span>
                )}
              </span>
              <Fetch bundle={bundle} />
            </>
          ) : (
            <UnderWay job={bundle} words={text.send.making} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Fetch({ bundle }: { bundle: Bundle }) {
  const text = useText(lettersText)
  const { view } = useCase()
  const sentence = useProblemSentence()
  const [fault, setFault] = useState<unknown>(null)
  const fetchIt = async () => {
    setFault(null)
    try {
      saveFile(await requestFile(`cases/${view.id}/letter-documents/${bundle.id}`))
    } catch (refused) {
      setFault(refused)
    }
  }
  return (
    <>
      <Button small onClick={() => void fetchIt()}>
        {text.send.fetch}
      </Button>
      {fault !== null && <Alert kind="error">{sentence(fault)}</Alert>}
    </>
  )
}

type Job = Pick<Bundle, 'id' | 'state' | 'progress' | 'problem'>

/** Work in the background: how far it is, and stopping it. */
export function UnderWay({ job, words }: { job: Job; words: (done: string, total: string) => string }) {
  const text = useText(lettersText)
  const format = useFormat()
  const { view } = useCase()
  const queryClient = useQueryClient()
  const { done, total } = job.progress ?? { done: undefined, total: 0 }
  if (job.state === 'failed') return <Alert kind="error">{text.send.failed}</Alert>
  if (job.state === 'cancelled') return <p className={styles.quiet}>{text.send.cancelled}</p>
  const stop = async () => {
    await request(`background-jobs/${job.id}/cancellations`, { method: 'POST', idempotencyKey: newIdempotencyKey() })
    announce(text.send.stopped)
    await queryClient.invalidateQueries({ queryKey: lettersQuery(view.id).queryKey })
  }
  const label = done === undefined ? text.send.starting : words(format.number(done), format.number(total))
  return (
    <div className={styles.underWay}>
      <span>{label}</span>
      <progress {...(done !== undefined && { value: done })} max={Math.max(total, 1)} aria-label={label} />
      <Button small look="quiet" onClick={() => void stop()}>
        {text.send.stop}
      </Button>
    </div>
  )
}
