import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useQueryClient } from '@tanstack/react-query'
import type { LetterView } from '../../contract/letters.ts'
import { isPersonal, type LetterLanguage, letterSections, type LetterText } from '../../domain/letters/letterText.ts'
import { useCase } from '../case/CaseContext.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { TextArea, TextField } from '../ui/fields/Field.tsx'
import { SaveState } from '../ui/SaveState.tsx'
import { fieldOf, LetterChecks } from './LetterChecks.tsx'
import { LetterFault } from './LetterForm.tsx'
import { LanguageChoice } from './LetterPaper.tsx'
import { onLetter } from './letterQueries.ts'
import { letterPart, toPart } from './lettersAddress.ts'
import styles from './Letters.module.css'
import { newestOf } from './newestRevision.ts'
import { useLetterAct } from './useLetterAct.ts'
import { useLetterSaving } from './useLetterSaving.ts'

/** The words of a letter, which save themselves, with what a careful colleague would say of them beside. */
export function LetterEditor({ letter, onStop }: { letter: LetterView; onStop?: (() => void) | undefined }) {
  const text = useText(lettersText)
  const [language, setLanguage] = useState<LetterLanguage>('nl')
  const { texts, change, saving, overtaken, takeTheirs, keepMine, flush } = useLetterSaving(letter)
  const shown = texts[language] ?? texts.nl
  const write = (fields: Partial<LetterText>) => change(language, { ...shown, ...fields })
  return (
    <div className={styles.editing}>
      <div className={styles.editor}>
        <div className={styles.editHead}>
          <h3>{text.edit.title}</h3>
          <SaveState saving={saving} />
        </div>
        <LanguageChoice texts={texts} language={language} onChange={setLanguage} />
        {overtaken && (
          <Alert
            kind="warning"
            actions={
              <>
                <Button small onClick={() => void takeTheirs()}>
                  {text.edit.takeTheirs}
                </Button>
                <Button small look="quiet" onClick={() => void keepMine()}>
                  {text.edit.keepMine}
                </Button>
              </>
            }
          >
            {text.edit.overtaken}
          </Alert>
        )}
        <div className={styles.fields} lang={language} onBlur={flush}>
          <TextField
            id={fieldOf('subject')}
            label={text.edit.subject}
            value={shown.subject}
            onChange={(event) => write({ subject: event.target.value })}
          />
          {isPersonal(letter.kind) && (
            <TextField
              id={fieldOf('salutation')}
              label={text.edit.salutation}
              hint={text.edit.salutationHint}
              value={shown.salutation}
              onChange={(event) => write({ salutation: event.target.value })}
            />
          )}
          {letterSections.map((section, at) => (
            <TextArea
              key={section}
              id={fieldOf(section)}
              rows={4}
              label={text.edit.sections[section]}
              hint={at === 0 ? text.edit.sectionHint : undefined}
              value={shown.sections[section]}
              onChange={(event) => write({ sections: { ...shown.sections, [section]: event.target.value } })}
            />
          ))}
          {isPersonal(letter.kind) && (
            <TextArea
              id={fieldOf('closing')}
              rows={3}
              label={text.edit.closing}
              value={shown.closing}
              onChange={(event) => write({ closing: event.target.value })}
            />
          )}
        </div>
        <EditorFoot letter={letter} onStop={onStop} />
      </div>
      <LetterChecks letter={letter} language={language} onLanguage={setLanguage} />
    </div>
  )
}

/** Throwing a letter away that nobody offered yet, or leaving one that was. */
function EditorFoot({ letter, onStop }: { letter: LetterView; onStop: (() => void) | undefined }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const navigate = useNavigate()
  const { view } = useCase()
  const queryClient = useQueryClient()
  const remove = async () => {
    const now = await newestOf(letter, view.id, queryClient)
    const answer = await act.run(onLetter(now).remove, text.edit.removed)
    if (answer) await navigate(toPart(answer.items[0]?.letterId ?? letterPart.fresh))
  }
  return (
    <>
      <LetterFault act={act} />
      <ButtonRow>
        {onStop ? (
          <Button small onClick={onStop}>
            {text.edit.stop}
          </Button>
        ) : (
          <Button small look="quiet" onClick={() => void remove()}>
            {text.edit.remove}
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
