import { useState } from 'react'
import type { LetterView } from '../../contract/letters.ts'
import { letterWordsIn } from '../../domain/letters/buildLetter.ts'
import { blocksOf, letterLanguages, letterSections, type LetterLanguage } from '../../domain/letters/letterText.ts'
import { useCase } from '../case/CaseContext.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import styles from './Letters.module.css'

/** The letter as people get it, in one of its languages. */
export function LetterPaper({ letter }: { letter: LetterView }) {
  const [language, setLanguage] = useState<LetterLanguage>('nl')
  return (
    <>
      <LanguageChoice texts={letter.texts} language={language} onChange={setLanguage} />
      <Paper letter={letter} language={language} />
    </>
  )
}

/** Which language to see; nothing to choose where there is one. */
export function LanguageChoice({
  texts,
  language,
  onChange,
}: {
  texts: LetterView['texts']
  language: LetterLanguage
  onChange: (language: LetterLanguage) => void
}) {
  const { edit } = useText(lettersText)
  const written = letterLanguages.filter((one) => texts[one] !== null)
  if (written.length < 2) return null
  return (
    <RadioGroup
      inline
      label={edit.language}
      value={language}
      onChange={onChange}
      choices={written.map((value) => ({ value, label: edit.languages[value] }))}
    />
  )
}

function Paper({ letter, language }: { letter: LetterView; language: LetterLanguage }) {
  const { view } = useCase()
  const { paper } = useText(lettersText)
  const text = letter.texts[language] ?? letter.texts.nl
  const { headings } = letterWordsIn[language]
  return (
    <div className={styles.paper} lang={language}>
      <p className={styles.paperNumber}>{paper.number(view.reference)}</p>
      <h3>{text.subject}</h3>
      {text.salutation !== '' && <p>{text.salutation}</p>}
      {letterSections
        .filter((section) => text.sections[section].trim() !== '')
        .map((section) => (
          <div key={section}>
            <h4>{headings[section]}</h4>
            {blocksOf(text.sections[section]).map((block) =>
              block.kind === 'paragraph' ? (
                <p key={block.text}>{block.text}</p>
              ) : (
                <ul key={block.items.join('\n')}>
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ),
            )}
          </div>
        ))}
      {text.closing !== '' && <p className={styles.closing}>{text.closing}</p>}
    </div>
  )
}
