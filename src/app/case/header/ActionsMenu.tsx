import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useKey } from '../../keys/useKey.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { ChevronIcon } from '../../ui/icons.tsx'
import { onDemand } from '../../ui/drawing/onDemand.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { ReopenDialog } from './ReopenDialog.tsx'
import { noteFieldId } from '../side/Notes.tsx'
import { useAct } from '../saving/useAct.ts'
import { ActFault } from '../saving/ActFault.tsx'
import { useWords } from '../useWords.ts'
import styles from './ActionsMenu.module.css'

const AssignDialog = onDemand(async () => (await import('./AssignDialog.tsx')).AssignDialog)
const PoliceDialog = onDemand(async () => (await import('./PoliceDialog.tsx')).PoliceDialog)
const OtherAuthorityDialog = onDemand(async () => (await import('./OtherAuthorityDialog.tsx')).OtherAuthorityDialog)
const DossierDialog = onDemand(async () => (await import('../../dossier/DossierDialog.tsx')).DossierDialog)
const PrintedCase = onDemand(async () => (await import('../PrintedCase.tsx')).PrintedCase)
const RelateDialog = onDemand(async () => (await import('./relate/RelateDialog.tsx')).RelateDialog)
const SplitDialog = onDemand(async () => (await import('./relate/SplitDialog.tsx')).SplitDialog)

type Open = 'assign' | 'link' | 'merge' | 'split' | 'police' | 'otherAuthority' | 'reopen' | 'dossier' | 'print' | null

/** Everything else one can do with the case, as verbs; what cannot be done now stays in the list and says why. */
export function ActionsMenu() {
  const { view, me, because, whyNot, pathTo, may, asKnownAt } = useCase()
  const { text } = useWords()
  const navigate = useNavigate()
  const act = useAct()
  const [open, setOpen] = useState<Open>(null)
  const mine = view.handler?.id === me.id

  const toMe = () => void act.run(writes.handler({ handler: 'me' }), text.assign.done)
  const note = () => document.getElementById(noteFieldId)?.focus()
  const whenAllowed = (reason: string | undefined, run: () => void) => () =>
    reason === undefined ? run() : announce(reason)
  useKey(
    'assign',
    whenAllowed(because('assignHandler'), () => setOpen('assign')),
  )
  useKey('assignToMe', whenAllowed(because('assignHandler'), toMe), !mine)
  useKey('addNote', note, may('addNote'))
  // The browser alone would print the open section; as known then it does, for the paper shows the case as it is now.
  useKey('printCase', () => setOpen('print'), asKnownAt === null)

  const items: readonly Item[] = [
    {
      label: text.actions.assign,
      stroke: 'A',
      because: because('assignHandler'),
      run: () => setOpen('assign'),
    },
    ...(mine ? [] : [{ label: text.actions.assignToMe, stroke: 'M', because: because('assignHandler'), run: toMe }]),
    { label: text.actions.note, stroke: 'C', because: because('addNote'), run: note },
    { label: text.actions.police, because: because('dealWithOthers'), run: () => setOpen('police') },
    {
      label: text.actions.otherAuthority,
      because: because('dealWithOthers'),
      run: () => setOpen('otherAuthority'),
    },
    { label: text.actions.link, because: because('relate'), run: () => setOpen('link') },
    { label: text.actions.merge, because: because('relate'), run: () => setOpen('merge') },
    { label: text.actions.split, because: because('relate'), run: () => setOpen('split') },
    {
      label: text.actions.noBreach,
      because: because('declareNoBreach'),
      run: () => void navigate(pathTo('noBreach')),
    },
    ...(view.handling === 'closed'
      ? [{ label: text.actions.reopen, because: because('reopen'), run: () => setOpen('reopen') }]
      : []),
    { label: text.actions.chronology, because: undefined, run: () => void navigate(pathTo('chronology')) },
    { label: text.actions.dossier, because: whyNot(me.can.exportRegister), run: () => setOpen('dossier') },
    { label: text.actions.print, stroke: 'Ctrl P', because: undefined, run: () => setOpen('print') },
  ]
  const close = () => setOpen(null)
  return (
    <>
      <Disclosure
        align="end"
        buttonClassName={styles.button}
        label={
          <>
            {text.actions.menu}
            <VisuallyHidden>: {text.actions.menuLabel}</VisuallyHidden>
            <ChevronIcon size="1em" />
          </>
        }
      >
        {() => (
          <>
            <ul className={styles.items}>
              {items.map((item) => (
                <MenuItem key={item.label} {...item} />
              ))}
            </ul>
            <ActFault act={act} />
          </>
        )}
      </Disclosure>
      <Suspense>
        {open === 'assign' && <AssignDialog onClose={close} />}
        {open === 'police' && <PoliceDialog onClose={close} />}
        {open === 'otherAuthority' && <OtherAuthorityDialog onClose={close} />}
        {open === 'reopen' && <ReopenDialog onClose={close} />}
        {open === 'print' && <PrintedCase onDone={close} />}
        {open === 'dossier' && <DossierDialog onClose={close} />}
        {open === 'split' && <SplitDialog onClose={close} />}
        {(open === 'link' || open === 'merge') && <RelateDialog how={open} onClose={close} />}
      </Suspense>
    </>
  )
}

type Item = {
  readonly label: string
  readonly stroke?: string
  readonly because: string | undefined
  readonly run: () => void
}

function MenuItem({ label, stroke, because, run }: Item) {
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-disabled={because !== undefined || undefined}
        onClick={() => (because === undefined ? run() : announce(because))}
      >
        <span>{label}</span>
        {stroke !== undefined && because === undefined && <Kbd decorative>{stroke}</Kbd>}
        {because !== undefined && <span className={styles.because}>{because}</span>}
      </button>
    </li>
  )
}
