import { useRef } from 'react'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { announce } from '../../../ui/LiveRegion.tsx'
import { copyText } from '../../authority-form/copyText.ts'
import { useCase } from '../../CaseContext.tsx'
import { containmentInWords, dataInWords, peopleInWords, sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** What a controller needs to decide and to notify (GDPR art. 33(3)), as far as the case knows it: one text to send along. */
export function WhatToTell() {
  const { view } = useCase()
  const words = useWords()
  const { text, names, format } = words
  const shown = useRef<HTMLDListElement>(null)
  const { toTell } = text.authority
  const { awareness, breachedData, reference, title } = view
  const facts = breachedData?.facts ?? {}
  const kind = breachedData?.incidentKind
  const consequences = breachedData?.consequences ?? ''
  const lines: readonly (readonly [string, string])[] = [
    [toTell.happened, [title, kind && names.incidentKind[kind]].filter(Boolean).join('; ')],
    [toTell.since, format.moment(awareness?.awareAt ?? view.firstReportAt)],
    [text.authority.data, dataInWords(facts, words) || text.data.unknown],
    [text.authority.people, facts.people ? peopleInWords(facts, words) : text.data.unknown],
    [text.authority.contained, sentenceCase(containmentInWords(view, words))],
    [toTell.consequences, consequences === '' ? text.data.unknown : consequences],
  ]
  const copy = async () => {
    const whole = [reference, ...lines.map(([term, value]) => `${term}: ${value}`)].join('\n')
    announce((await copyText(whole, shown.current)) === 'copied' ? toTell.copied : toTell.selected)
  }
  return (
    <div className={styles.reading}>
      <h4>{toTell.title}</h4>
      <p className={styles.quiet}>{toTell.hint}</p>
      <dl ref={shown} className={styles.toTell}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ButtonRow data-screen-only>
        <Button small onClick={() => void copy()}>
          {toTell.copy}
        </Button>
      </ButtonRow>
    </div>
  )
}
