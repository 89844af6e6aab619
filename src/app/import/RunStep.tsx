import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterImportView } from '../../contract/imports.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { writeRegisterAddress } from '../register/registerAddress.ts'
import { pages } from '../shell/pages.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { plainView, writeAddress } from '../worklist/address.ts'
import styles from './Import.module.css'
import { importQuery } from './importQueries.ts'
import { rowsDone } from './importSteps.ts'
import { useImportAct } from './useImportAct.ts'

const everythingTakenOver = { which: 'all', filters: { imported: 'yes' } } as const
const openTakenOver = { ...plainView('team'), imported: 'yes' } as const

type Run = NonNullable<RegisterImportView['run']>
type Undo = NonNullable<RegisterImportView['undo']>

/** The fourth step: let the rows in, see how far it is, and take them back. */
export function RunStep({ one }: { one: RegisterImportView }) {
  const text = useText(importsText)
  const sentence = useProblemSentence()
  const { mutate, error, isPending } = useImportAct(one.id)
  const [undoing, setUndoing] = useState(false)
  const { run, undo, dryRun } = one
  const start = () => {
    if (isPending) return
    mutate({ path: 'runs', method: 'POST' }, { onSuccess: () => announce(text.run.started) })
  }
  const isBegun = run !== null && undo?.state !== 'done'
  return (
    <div className={styles.form}>
      <h2 id="import-step">{text.run.title}</h2>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {run === null && dryRun && (
        <>
          <p>{text.run.intro(dryRun.breaches, dryRun.ready)}</p>
          {dryRun.refused > 0 && <p className={styles.soft}>{text.run.left(dryRun.refused)}</p>}
        </>
      )}
      {isBegun && <RunState id={one.id} run={run} />}
      {undo && <UndoState id={one.id} undo={undo} created={run?.created ?? 0} />}
      <ButtonRow>
        {run === null && (
          <Button look="primary" onClick={start} unavailable={one.can.run === true ? undefined : one.can.run.because}>
            {text.run.start}
          </Button>
        )}
        {run !== null && run.state !== 'running' && run.state !== 'done' && undo === null && one.can.run === true && (
          <Button look="primary" onClick={start}>
            {text.run.goOn}
          </Button>
        )}
        {run?.state === 'done' && (
          <>
            <ButtonLink to={pages.register + writeRegisterAddress(everythingTakenOver)}>
              {text.run.toRegister}
            </ButtonLink>
            <ButtonLink to={pages.worklist + writeAddress(openTakenOver)}>{text.run.toWorklist}</ButtonLink>
          </>
        )}
        {one.can.undo === true && <Button onClick={() => setUndoing(true)}>{text.run.undo}</Button>}
      </ButtonRow>
      {undoing && (
        <Dialog title={text.run.undoTitle} onClose={() => setUndoing(false)}>
          <p>{text.run.undoIntro(run?.created ?? 0)}</p>
          <ButtonRow>
            <Button
              look="danger"
              onClick={() => {
                setUndoing(false)
                if (!isPending) mutate({ path: 'undos', method: 'POST' })
              }}
            >
              {text.run.undoAct}
            </Button>
            <Button onClick={() => setUndoing(false)}>{text.run.cancel}</Button>
          </ButtonRow>
        </Dialog>
      )}
    </div>
  )
}

function RunState({ id, run }: { id: string; run: Run }) {
  const text = useText(importsText)
  const format = useFormat()
  const done = rowsDone(run)
  if (run.state === 'running')
    return (
      <UnderWay id={id} jobId={run.jobId} label={text.run.progress} done={done} total={run.rows}>
        {text.run.running(format.number(done), format.number(run.rows))}
      </UnderWay>
    )
  const said = { done: text.run.done, stopped: text.run.stopped, failed: text.run.failed }[run.state](run.created)
  return (
    <>
      <Alert kind={run.state === 'done' ? 'success' : 'warning'}>{said}</Alert>
      {run.known > 0 && <p className={styles.soft}>{text.run.known(run.known)}</p>}
      {run.refused > 0 && <p className={styles.soft}>{text.run.refused(run.refused)}</p>}
    </>
  )
}

function UndoState({ id, undo, created }: { id: string; undo: Undo; created: number }) {
  const text = useText(importsText)
  return (
    <>
      {undo.state === 'running' ? (
        <UnderWay
          id={id}
          jobId={undo.jobId}
          label={text.run.undoProgress}
          done={undo.undone + undo.keptCount}
          total={created}
        >
          {text.run.undoing(undo.undone)}
        </UnderWay>
      ) : (
        <Alert kind={undo.state === 'done' ? 'success' : 'warning'}>{text.run.undone(text.entries(undo.undone))}</Alert>
      )}
      {undo.keptCount > 0 && (
        <>
          <p>{text.run.kept(undo.keptCount)}</p>
          <ul className={styles.findings}>
            {undo.kept.map(({ id: caseId, reference, title }) => (
              <li key={caseId}>
                <Link to={pages.case(reference)}>{reference}</Link> {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type UnderWayProps = {
  readonly id: string
  readonly jobId: string
  readonly label: string
  readonly done: number
  readonly total: number
  readonly children: string
}

/** Work in the background: how far it is, and stopping it. */
function UnderWay({ id, jobId, label, done, total, children }: UnderWayProps) {
  const text = useText(importsText)
  const queryClient = useQueryClient()
  const [stopping, setStopping] = useState(false)
  const stop = async () => {
    setStopping(true)
    await request(`background-jobs/${jobId}/cancellations`, {
      method: 'POST',
      idempotencyKey: newIdempotencyKey(),
    }).catch(() => setStopping(false))
    announce(text.run.stopping)
    await queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey })
  }
  return (
    <div className={styles.underWay}>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      <span>{children}</span>
      {stopping ? (
        <span className={styles.soft}>{text.run.stopping}</span>
      ) : (
        <Button small onClick={() => void stop()}>
          {text.run.stop}
        </Button>
      )}
      <p className={styles.soft}>{text.run.meanwhile}</p>
    </div>
  )
}
