import { useState } from 'react'
import type { LetterView } from '../../contract/letters.ts'
import { communicationMeans, type CommunicationMeans } from '../../domain/case/codes.ts'
import { allAsPlainText } from '../../domain/letters/plainText.ts'
import { copyText } from '../case/authority-form/copyText.ts'
import { ChipGroup } from '../case/parts/ChipGroup.tsx'
import { useFaults } from '../case/parts/useFaults.ts'
import { domainText } from '../text/domain.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { LocalDateTime } from '../ui/fields/LocalDateTime.tsx'
import { because } from './because.ts'
import { LetterForm } from './LetterForm.tsx'
import { onLetter } from './letterQueries.ts'
import styles from './Letters.module.css'
import { useLetterAct } from './useLetterAct.ts'
import { useMomentField } from './useMomentField.ts'

/** What reaches everybody at once, rather than each. */
const publicMeans: readonly CommunicationMeans[] = communicationMeans.filter((means) =>
  ['website', 'socialMedia', 'newspaper', 'other'].includes(means),
)

/** A public communication: its text to take along, and the record that it stands where people find it. */
export function PublishPart({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const names = useText(domainText)
  const act = useLetterAct()
  const [means, setMeans] = useState<readonly CommunicationMeans[]>([])
  const [where, setWhere] = useState('')
  const { moment, fault, field } = useMomentField('published-at')
  const { faults, errorOf, pass } = useFaults(() => [
    means.length === 0 && { fieldId: 'published-means', message: text.fillIn.choice },
    fault,
  ])
  const submit = () => {
    if (!pass()) return
    void act.run(onLetter(letter).does('publications', { publishedAt: moment, means, where }), text.send.publishedDone)
  }
  const copy = async () => {
    if ((await copyText(allAsPlainText(letter.texts), null)) === 'copied') announce(text.send.copied)
  }
  return (
    <section className={styles.part} aria-labelledby="letter-publish">
      <h3 id="letter-publish">{text.send.publish}</h3>
      <p className={styles.quiet}>{text.send.publishHint}</p>
      <ButtonRow>
        <Button small onClick={() => void copy()}>
          {text.send.copy}
        </Button>
      </ButtonRow>
      <LetterForm
        act={act}
        label={text.send.published}
        faults={faults}
        unavailable={because(letter.can.send)}
        onSubmit={submit}
      >
        <ChipGroup
          id="published-means"
          label={text.send.means}
          error={errorOf('published-means')}
          values={means}
          onChange={setMeans}
          choices={publicMeans.map((value) => ({ value, label: names.communicationMeans[value] }))}
        />
        <LocalDateTime {...field} label={text.send.publishedAt} error={errorOf('published-at')} />
        <TextField label={text.send.where} optional value={where} onChange={(event) => setWhere(event.target.value)} />
      </LetterForm>
    </section>
  )
}
