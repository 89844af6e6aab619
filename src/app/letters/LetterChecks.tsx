import type { LetterView } from '../../contract/letters.ts'
import type { LetterLanguage } from '../../domain/letters/letterText.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { CheckIcon } from '../ui/icons.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import styles from './Letters.module.css'

type Finding = LetterView['findings'][number]

/** The id of the field where something was found. */
export const fieldOf = (place: string): string => `letter-${place}`

const toneOf: Readonly<Record<'easy' | 'fair' | 'hard', Tone>> = { easy: 'good', fair: 'soon', hard: 'late' }

/** What was found in a letter, each with the way to its place, and how it reads. */
export function LetterChecks({
  letter: { findings, readability },
  language,
  onLanguage,
}: {
  letter: LetterView
  language: LetterLanguage
  onLanguage: (language: LetterLanguage) => void
}) {
  const text = useText(lettersText)
  const format = useFormat()
  const read = readability[language]
  const blocking = findings.filter(({ blocks }) => blocks)
  const advice = findings.filter(({ blocks }) => !blocks)
  return (
    <aside className={styles.checks} aria-labelledby="letter-checks">
      <h3 id="letter-checks">{text.checks.title}</h3>
      {blocking.length === 0 ? (
        <p className={styles.fine}>
          <CheckIcon size="1em" /> {text.checks.fine}
        </p>
      ) : (
        <Findings title={text.checks.blocking} findings={blocking} onLanguage={onLanguage} />
      )}
      {read && (
        <div className={styles.reading}>
          <h4>{text.checks.readability}</h4>
          <p>
            <Tag tone={toneOf[read.level]}>{text.checks.level[read.level]}</Tag>
          </p>
          <p className={styles.quiet}>
            {text.checks.figures(format.number(read.score), format.decimal(read.wordsPerSentence))} (
            {text.checks.formula[language]})
          </p>
        </div>
      )}
      {advice.length > 0 && <Findings title={text.checks.advice} findings={advice} onLanguage={onLanguage} />}
      <p className={styles.quiet}>{text.checks.warning}</p>
    </aside>
  )
}

function Findings({
  title,
  findings,
  onLanguage,
}: {
  title: string
  findings: readonly Finding[]
  onLanguage: (language: LetterLanguage) => void
}) {
  const { edit, checks } = useText(lettersText)
  const inWords = useFindingInWords()
  const nameOf = (place: string): string =>
    place in edit.sections
      ? edit.sections[place as keyof typeof edit.sections]
      : (checks.places[place as keyof typeof checks.places] ?? place)
  const goTo = ({ language, place }: Finding) => {
    onLanguage(language)
    // The field of the other language is the same one: it is there already.
    document.getElementById(fieldOf(place))?.focus()
  }
  return (
    <div className={styles.findings}>
      <h4>{title}</h4>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.language} ${finding.place} ${inWords(finding)}`}>
            <button type="button" onClick={() => goTo(finding)}>
              {nameOf(finding.place)}
            </button>
            <span>{inWords(finding)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useFindingInWords(): (finding: Finding) => string {
  const { checks } = useText(lettersText)
  const { findings, what: kinds } = checks
  return ({ code, found = '', what = '', instead = '' }) => {
    switch (code) {
      case 'placeLeftOpen':
        return findings.placeLeftOpen(found)
      case 'dataOfOthers':
        return findings.dataOfOthers(found, kinds[what] ?? what)
      case 'longSentence':
        return findings.longSentence(found)
      case 'hardWord':
        return findings.hardWord(found, instead)
      case 'answerMissing':
      case 'contactMissing':
      case 'subjectMissing':
      case 'salutationWithoutName':
      case 'hardToRead':
        return findings[code]
      default:
        return code
    }
  }
}
