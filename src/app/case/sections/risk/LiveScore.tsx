import { WhatFollows } from '../../parts/WhatFollows.tsx'
import { adviceInWords, sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import { Formula } from './Formula.tsx'
import styles from './LiveScore.module.css'
import { Unknowns } from './Unknowns.tsx'
import { useLiveFacts } from './useLiveFacts.ts'

/** The score beside the questions: it moves with every answer, saved or not. */
export function LiveScore() {
  const words = useWords()
  const { text } = words
  const { severity, advice, isEmpty } = useLiveFacts()
  return (
    <section className={styles.score} aria-label={text.score.title}>
      <h3>{text.score.title}</h3>
      {isEmpty ? (
        <p>{text.score.empty}</p>
      ) : (
        <>
          <Formula severity={severity} small />
          <p>
            {text.risk.advice}: <strong>{adviceInWords(advice, words)}</strong>.{' '}
            {sentenceCase(text.risk.notify[advice.notifyAuthority])}; {text.risk.inform[advice.informSubjects]}.
          </p>
          <div className={styles.unknowns}>
            <Unknowns unknowns={severity.unknowns} />
          </div>
        </>
      )}
      <div className={styles.follows}>
        <WhatFollows />
      </div>
    </section>
  )
}
