import { useRef, useState } from 'react'
import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import { DossierButton } from '../../dossier/DossierButton.tsx'
import { PageHeading } from '../../shell/PageHeading.tsx'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './AuthorityForm.module.css'
import { wholeForm } from './copySteps.ts'
import { copyText } from './copyText.ts'

/** Where the notification is made; there is no other way in (no API, no import, no e-mail). */
const authorityForm = 'https://datalekken.autoriteitpersoonsgegevens.nl'
/** Wide enough for question and answer below each other, narrow enough to leave the form its room. */
const besideIt = 'popup,width=460,height=900'

/** What this is of which case, until when, how far it is, and what one can do with the whole. */
export function FormHeader({ form }: { form: AuthorityFormView }) {
  const { view, pathTo } = useCase()
  const text = useText(authorityFormText)
  const { format, now } = useWords()
  const { state, deadline } = view.clock
  return (
    <header className={styles.header}>
      <p className={styles.above}>
        <Link to={pathTo('authority')} data-screen-only>
          {text.backTo(view.reference)}
        </Link>
        <span>
          {view.reference} · {view.title}
        </span>
        {state === 'running' && (
          <span>
            <strong>{format.shortMoment(deadline, now)}</strong> · {format.remaining(deadline, now)}
          </span>
        )}
      </p>
      <PageHeading
        title={text.title}
        documentTitle={`${view.reference} ${text.title}`}
        actions={<WholeForm form={form} />}
      />
      {form.filed === null && (
        <p className={styles.intro} data-screen-only>
          {text.intro}{' '}
          <a href={authorityForm} target="_blank" rel="noreferrer">
            {text.openForm}
          </a>
        </p>
      )}
      {form.filed === null && <Meter form={form} />}
    </header>
  )
}

function Meter({ form: { completeness } }: { form: AuthorityFormView }) {
  const text = useText(authorityFormText)
  const { format } = useWords()
  const { answered, asked, toCheck } = completeness
  const words =
    answered === asked ? text.meter.complete : text.meter.answered(format.number(answered), format.number(asked))
  return (
    <div className={styles.meter}>
      <meter min={0} max={asked} value={answered} aria-label={text.meter.label}>
        {words}
      </meter>
      <p>
        <strong>{words}</strong>
        {toCheck > 0 && ` · ${text.meter.toCheck(toCheck)}`}
        {answered < asked && <span className={styles.quiet}> · {text.meter.never}</span>}
      </p>
    </div>
  )
}

/** The form as a whole: to the clipboard, on paper, or in a window beside the one of the AP. */
function WholeForm({ form }: { form: AuthorityFormView }) {
  const text = useText(authorityFormText)
  const [showing, setShowing] = useState(false)
  const copyAll = async () => {
    const how = await copyText(wholeForm(form), null)
    if (how === 'copied') announce(text.copiedAll)
    else setShowing(true)
  }
  return (
    <>
      <ButtonRow data-screen-only>
        <Button small onClick={() => void copyAll()}>
          {text.copyAll}
        </Button>
        <Button small onClick={() => print()}>
          {text.print}
        </Button>
        <DossierButton />
        <Button
          small
          look="quiet"
          className={styles.ownWindow}
          onClick={() => void open(location.href, 'ap-formulier', besideIt)}
        >
          {text.ownWindow}
        </Button>
      </ButtonRow>
      {showing && <WholeText text={wholeForm(form)} onClose={() => setShowing(false)} />}
    </>
  )
}

/** Where the clipboard is closed to us: the text, selected. */
function WholeText({ text: whole, onClose }: { text: string; onClose: () => void }) {
  const text = useText(authorityFormText)
  const selected = useRef(false)
  return (
    <Dialog title={text.whole.title} onClose={onClose} wide>
      <p>{text.whole.hint}</p>
      <textarea
        readOnly
        rows={16}
        className={styles.whole}
        aria-label={text.whole.title}
        value={whole}
        ref={(area) => {
          if (selected.current) return
          area?.select()
          selected.current = area !== null
        }}
      />
    </Dialog>
  )
}
