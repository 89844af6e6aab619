import { useState, type SubmitEvent } from 'react'
import type { RegisterImportView } from '../../contract/imports.ts'
import { asWords } from '../../domain/import/plainCell.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Import.module.css'
import { formOf } from './mappingForm.ts'
import { useImportAct } from './useImportAct.ts'
import { useNamesOfWords } from './useNamesOfWords.ts'

type Word = NonNullable<RegisterImportView['dryRun']>['words'][number]
const leftOut = 'leftOut'

/** Words of the file that mean nothing to us: each is given a meaning once, for all rows and for the next time. */
export function UnknownWords({ one, words }: { one: RegisterImportView; words: readonly Word[] }) {
  const text = useText(importsText)
  const sentence = useProblemSentence()
  const nameOf = useNamesOfWords()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const { mutateAsync, error, isPending } = useImportAct(one.id)
  const save = async () => {
    const form = formOf(one)
    const added = { ...form.words }
    for (const { field, text: word } of words) {
      const code = chosen[`${field} ${word}`]
      if (code) added[field] = { ...added[field], [asWords(word)]: code === leftOut ? '' : code }
    }
    await mutateAsync({ path: 'mapping', method: 'PUT', body: { ...form, sheet: one.sheet, words: added } })
    await mutateAsync({ path: 'dry-runs', method: 'POST' })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    // What went wrong stands on the screen.
    if (!isPending) save().catch(() => undefined)
  }
  return (
    <form className={styles.part} onSubmit={submit} aria-labelledby="unknown-words">
      <h3 id="unknown-words">{text.trial.words}</h3>
      <p className={styles.soft}>{text.trial.wordsIntro}</p>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{text.trial.word}</th>
            <th scope="col">{text.trial.number}</th>
            <th scope="col">{text.trial.wordIs}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ field, text: word, rows, choices }) => (
            <tr key={`${field} ${word}`}>
              <th scope="row">
                <bdi>{word}</bdi>
                <span className={styles.soft}>{text.fields[field]}</span>
              </th>
              <td>{text.rows(rows)}</td>
              <td>
                <Select
                  label={<VisuallyHidden>{text.trial.wordOf(word)}</VisuallyHidden>}
                  value={chosen[`${field} ${word}`] ?? ''}
                  onChange={(event) => setChosen({ ...chosen, [`${field} ${word}`]: event.target.value })}
                >
                  <option value="">{text.trial.chooseOne}</option>
                  <option value={leftOut}>{text.trial.leaveOut}</option>
                  {choices.map((code) => (
                    <option key={code} value={code}>
                      {nameOf(field, code)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button type="submit">{text.trial.saveWords}</Button>
      </div>
    </form>
  )
}
