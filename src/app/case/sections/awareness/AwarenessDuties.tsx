import type { CaseView } from '../../../../contract/cases.ts'
import { Tag, type Tone } from '../../../ui/Tag.tsx'
import { useCase } from '../../CaseContext.tsx'
import { sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'
import { AwarenessCbw } from './AwarenessCbw.tsx'
import { AwarenessLaws } from './AwarenessLaws.tsx'
import { AwarenessRole } from './AwarenessRole.tsx'

/** Everything the laws ask in this case, each with its own term, source and how sure that source is. */
export function AwarenessDuties() {
  const { view } = useCase()
  const { text } = useWords()
  // A step that only a significant incident asks for is no duty of a breach that is none; its question stands below.
  const duties = view.duties.filter(({ code, startsAt }) => code !== 'cbwEarlyWarning' || startsAt !== null)
  return (
    <section className={styles.part}>
      <h3>{text.legalDuties.title}</h3>
      <p>{text.legalDuties.intro}</p>
      {duties.length === 0 ? (
        <p>{text.legalDuties.empty}</p>
      ) : (
        <ul className={styles.duties}>
          {duties.map((duty) => (
            <DutyLine key={`${duty.code} ${duty.responseId ?? ''}`} duty={duty} />
          ))}
        </ul>
      )}
      <AwarenessRole />
      <AwarenessLaws />
      {view.regimes.includes('cbw') && <AwarenessCbw />}
    </section>
  )
}

type LegalDuty = CaseView['duties'][number]

function DutyLine({ duty }: { duty: LegalDuty }) {
  const { text, names } = useWords()
  const words = text.legalDuties
  const tone: Tone = duty.late
    ? 'late'
    : duty.state === 'met'
      ? 'good'
      : duty.state === 'running'
        ? 'accent'
        : 'neutral'
  const certainty = words.certainty[duty.certainty]
  return (
    <li className={styles.duty}>
      <p className={styles.what}>
        <strong>{sentenceCase(names.legalDuty[duty.code])}</strong>{' '}
        <span className={styles.law}>{names.regime[duty.regime]}</span>
      </p>
      <p className={styles.term} data-late={duty.late || undefined}>
        <DutyTerm duty={duty} />
      </p>
      <p className={styles.state}>
        <Tag tone={tone}>{duty.late && duty.state !== 'met' ? words.late : words.states[duty.state]}</Tag>
      </p>
      <p className={styles.source}>
        {words.source(duty.source)}
        {certainty !== '' && ` · ${certainty}`}
      </p>
    </li>
  )
}

/** Until when, in words; no hours where the law has none. */
function DutyTerm({ duty }: { duty: LegalDuty }) {
  const { text, format, now } = useWords()
  const words = text.legalDuties
  const { code, state, dueAt, metAt, late, provisional } = duty
  const until = dueAt && format.shortMoment(dueAt, now)
  if (state === 'met' && metAt) {
    const done = format.shortMoment(metAt, now)
    return [late ? words.metLate(done) : words.met(done), until && words.wasUntil(until)].filter(Boolean).join(' · ')
  }
  if (state === 'notNeeded') return until ? words.wasUntil(until) : words.ifSignificant
  if (!dueAt || !until) {
    if (code === 'cbwFinalReport') return words.afterNotification
    if (state === 'toJudge') return words.ifSignificant
    return code === 'answerAuthority' || code === 'complyWithOrder' ? words.noDate : words.noHours
  }
  const left = format.remaining(dueAt, now)
  if (state === 'toJudge') return words.ifSignificantUntil(until, left)
  return provisional ? `${words.until(until, left)} · ${words.provisional}` : words.until(until, left)
}
