import { useState } from 'react'
import type { LettersView, LetterView } from '../../contract/letters.ts'
import { useFaults } from '../case/parts/useFaults.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { Link } from 'react-router'
import { LocalDateTime } from '../ui/fields/LocalDateTime.tsx'
import { because } from './because.ts'
import { Bundles, UnderWay } from './Bundles.tsx'
import { LetterFault, LetterForm } from './LetterForm.tsx'
import { onLetter } from './letterQueries.ts'
import { addressListPart, toPart } from './lettersAddress.ts'
import styles from './Letters.module.css'
import { useLetterAct } from './useLetterAct.ts'
import { useMomentField } from './useMomentField.ts'

/** Getting an approved letter to everybody on the list: by mail where that can be, by post for the rest. */
export function SendPart({ letter, letters }: { letter: LetterView; letters: LettersView }) {
  const text = useText(lettersText)
  const { listed, sent, toPost, toMail, unreadable } = letter.people
  const left = listed - sent
  const mailings = letters.mailings.filter(({ letterId }) => letterId === letter.letterId)
  return (
    <section className={styles.part} aria-labelledby="letter-send">
      <h3 id="letter-send">{text.send.title}</h3>
      {listed === 0 ? (
        <p>
          {text.send.nobody} <Link to={toPart(addressListPart)}>{text.send.toList}</Link>
        </p>
      ) : (
        <p>{left > 0 ? text.send.left(left) : text.send.allSent}</p>
      )}
      {unreadable > 0 && left > 0 && <Alert kind="info">{text.send.unreadable(unreadable)}</Alert>}
      {mailings
        .filter(({ state }) => state !== 'done')
        .map((mailing) => (
          <UnderWay key={mailing.id} job={mailing} words={text.send.mailing} />
        ))}
      {toMail > 0 && mailings[0]?.state === 'done' && (
        <Alert kind="info">
          {text.send.notAllMailed} <Link to={toPart(addressListPart)}>{text.send.toList}</Link>
        </Alert>
      )}
      {toMail > 0 && <ByMail letter={letter} letters={letters} />}
      {toPost > 0 && <ByPost letter={letter} letters={letters} />}
    </section>
  )
}

function ByMail({ letter, letters }: { letter: LetterView; letters: LettersView }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const [asking, setAsking] = useState(false)
  const { toMail } = letter.people
  const isUnderWay = letters.mailings.some(
    ({ letterId, state }) => letterId === letter.letterId && (state === 'waiting' || state === 'running'),
  )
  if (isUnderWay) return null
  const send = async () => {
    setAsking(false)
    await act.run(onLetter(letter).does('mailings'), text.send.mailOrdered)
  }
  return (
    <div className={styles.way}>
      <h4>{text.send.byMail}</h4>
      <p className={styles.quiet}>{text.send.byMailHint(toMail)}</p>
      <LetterFault act={act} />
      <ButtonRow>
        <Button
          look="primary"
          unavailable={because(letters.can.mail) ?? because(letter.can.send)}
          onClick={() => setAsking(true)}
        >
          {text.send.mail(toMail)}
        </Button>
      </ButtonRow>
      {asking && (
        <Dialog
          title={text.send.mail(toMail)}
          onClose={() => setAsking(false)}
          actions={
            <Button look="primary" onClick={() => void send()}>
              {text.send.mail(toMail)}
            </Button>
          }
        >
          <p>{text.send.mailConfirm(toMail)}</p>
        </Dialog>
      )}
    </div>
  )
}

function ByPost({ letter, letters }: { letter: LetterView; letters: LettersView }) {
  const text = useText(lettersText)
  const format = useFormat()
  const make = useLetterAct()
  const [kind, setKind] = useState<LettersView['formats'][number]>('odt')
  const bundles = letters.documents.filter(({ letterId }) => letterId === letter.letterId)
  const { toPost } = letter.people
  return (
    <div className={styles.way}>
      <h4>{text.send.byPost}</h4>
      <p className={styles.quiet}>{text.send.byPostHint(toPost)}</p>
      <LetterForm
        act={make}
        look={bundles.length === 0 ? 'primary' : 'secondary'}
        label={text.send.make}
        unavailable={because(letter.can.send)}
        onSubmit={() => void make.run(onLetter(letter).does('documents', { format: kind }), text.send.ordered)}
      >
        <Select
          label={text.send.format}
          value={kind}
          onChange={({ target }) => setKind(letters.formats.find((one) => one === target.value) ?? 'odt')}
        >
          {letters.formats.map((one) => (
            <option key={one} value={one}>
              {text.send.formats[one]}
            </option>
          ))}
        </Select>
      </LetterForm>
      <Bundles bundles={bundles} format={format} />
      {bundles.some(({ state }) => state === 'done') && <Posted letter={letter} upTo={bundles[0]?.upTo ?? null} />}
    </div>
  )
}

/** That the letters are really out. @param upTo the last number in the newest bundle */
function Posted({ letter, upTo }: { letter: LetterView; upTo: number | null }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const { moment, fault, field } = useMomentField('posted-at')
  const { faults, errorOf, pass } = useFaults(() => [fault])
  const submit = () => {
    if (pass()) void act.run(onLetter(letter).does('postings', { postedAt: moment, upTo }), text.send.postedDone)
  }
  return (
    <LetterForm act={act} label={text.send.posted} faults={faults} onSubmit={submit}>
      <p className={styles.quiet}>{text.send.postedHint}</p>
      <LocalDateTime {...field} label={text.send.postedAt} error={errorOf('posted-at')} />
    </LetterForm>
  )
}
