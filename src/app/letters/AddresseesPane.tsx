import { useState } from 'react'
import type { LettersView } from '../../contract/letters.ts'
import { useCase } from '../case/CaseContext.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { AddresseeTable } from './AddresseeTable.tsx'
import { because } from './because.ts'
import { LetterFault } from './LetterForm.tsx'
import styles from './Letters.module.css'
import { UploadAddressees } from './UploadAddressees.tsx'
import { useLetterAct } from './useLetterAct.ts'

/** Whom letters go to: putting people on the list, finding them by number, and destroying it when nobody needs it. */
export function AddresseesPane({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const format = useFormat()
  const expected = useCase().view.breachedData?.facts.people?.min
  const { people, withoutAddress, withoutEmail } = letters.addressees
  return (
    <section className={styles.pane} aria-labelledby="addressees-title">
      <h2 id="addressees-title">{text.addressees.title}</h2>
      <p className={styles.intro}>{text.addressees.intro}</p>
      <p>
        <strong>
          {people === 0
            ? text.addressees.empty
            : text.addressees.counts(people, format.number(withoutAddress), format.number(withoutEmail))}
        </strong>
      </p>
      {people > 0 && expected !== undefined && people < expected && (
        <p className={styles.quiet}>{text.addressees.fewer(expected)}</p>
      )}
      {letters.can.list === true && <UploadAddressees />}
      {people > 0 &&
        (letters.can.readNames === true ? (
          <AddresseeTable letters={letters} />
        ) : (
          <p className={styles.quiet}>{text.addressees.noNames}</p>
        ))}
      {people > 0 && <DestroyList letters={letters} />}
    </section>
  )
}

function DestroyList({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const destroy = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const write = { method: 'POST', path: 'addressees/destructions', body: { reason } } as const
    if (await act.run(write, text.addressees.destroyed)) setAsking(false)
  }
  return (
    <>
      <ButtonRow>
        <Button small unavailable={because(letters.can.destroyAddressees)} onClick={() => setAsking(true)}>
          {text.addressees.destroy}
        </Button>
      </ButtonRow>
      {asking && (
        <Dialog
          title={text.addressees.destroyTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="primary" onClick={() => setAsking(false)}>
                {text.addressees.keep}
              </Button>
              <Button look="danger" onClick={() => void destroy()}>
                {text.addressees.destroyAct}
              </Button>
            </>
          }
        >
          <p>{text.addressees.destroyWarning}</p>
          <TextArea
            label={text.addressees.reason}
            error={missing && reason.trim() === '' ? text.fillIn.text : undefined}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <LetterFault act={act} />
        </Dialog>
      )}
    </>
  )
}
