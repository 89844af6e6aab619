import { Fragment } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { differsFromAdvice, reasonToDiffer } from '../../../../domain/case/parts.ts'
import type { ExplainedAdvice } from '../../../../domain/law/explain.ts'
import { severest, type Verdict, verdicts } from '../../../../domain/law/verdict.ts'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { useCase } from '../../CaseContext.tsx'
import { sentenceCase } from '../../inWords.ts'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { offeredReasons } from '../../parts/standardReasons.ts'
import { useWords } from '../../useWords.ts'
import { groupsFirst } from './VerdictInWords.tsx'

export type Judgement = {
  readonly verdict: Verdict | null
  /** Of groups that are judged apart, each with its own reason. */
  readonly parts: readonly JudgedPart[]
  readonly reason: string
}
type JudgedPart = { readonly name: string | null; readonly verdict: Verdict; readonly reason: string }

type Asked = Omit<JudgedPart, 'verdict'> & { readonly advised: Verdict; readonly verdict: Verdict | null }
type Advised = Pick<ExplainedAdvice, 'risk' | 'parts'>

/** What was recorded, to go on from: one reason given for all groups stands with each that differs from the advice. */
export const judgementIn = ({ assessment }: Pick<CaseView, 'assessment'>): Judgement => ({
  verdict: assessment?.verdict ?? null,
  parts: (assessment?.parts ?? []).map((part) => ({
    name: part.name,
    verdict: part.verdict,
    reason: (assessment && reasonToDiffer(part, assessment)) ?? '',
  })),
  reason: assessment?.reason ?? '',
})

/** What is judged: the case as a whole, or each group of people where the advice knows groups. */
export const askedIn = ({ verdict, parts, reason }: Judgement, advice: Advised): readonly Asked[] =>
  advice.parts
    ? advice.parts.map(({ name, risk }) => {
        const part = parts.find((each) => each.name === name)
        return { name, advised: risk, verdict: part?.verdict ?? verdict, reason: part?.reason ?? '' }
      })
    : [{ name: null, advised: advice.risk, verdict, reason }]

/** What is sent, or null while something is not judged yet or differs without a reason. */
export function verdictBody(judgement: Judgement, advice: Advised) {
  const asked = askedIn(judgement, advice)
  const parts = asked.flatMap(({ name, verdict, reason }) =>
    verdict === null ? [] : [{ name, verdict, reason: reason.trim() === '' ? null : reason }],
  )
  if (parts.length < asked.length) return null
  if (parts.some((part) => part.reason === null && differsFromAdvice(part, advice))) return null
  return {
    verdict: parts.map(({ verdict }) => verdict).reduce(severest),
    reason: advice.parts ? null : (parts[0]?.reason ?? null),
    parts: advice.parts ? parts : [],
  }
}

/** The officer's own verdict, apart for each group; where one differs from the advice on it, it asks why. */
export function RiskVerdict({
  judgement,
  advice,
  onChange,
  onBlur,
}: {
  judgement: Judgement
  advice: ExplainedAdvice
  onChange: (change: Partial<Judgement>) => void
  onBlur: () => void
}) {
  const { view } = useCase()
  const { text, names } = useWords()
  const asked = askedIn(judgement, advice)
  const change = (name: string | null, { verdict, reason }: Partial<Pick<Asked, 'verdict' | 'reason'>>) => {
    if (!advice.parts)
      return onChange({ ...(verdict && { verdict, parts: [] }), ...(reason !== undefined && { reason }) })
    const before = asked.find((part) => part.name === name)
    const judged = verdict ?? before?.verdict
    if (!judged) return
    const part = { name, verdict: judged, reason: reason ?? before?.reason ?? '' }
    onChange({ parts: [...judgement.parts.filter((each) => each.name !== name), part] })
  }
  return groupsFirst(asked).map(({ name, advised, verdict, reason }) => {
    const differs = verdict !== null && verdict !== advised
    const isMilder = verdicts.indexOf(verdict ?? advised) < verdicts.indexOf(advised)
    const standard = offeredReasons(text.standardReasons.verdict[isMilder ? 'milder' : 'graver'], view, verdict, text)
    // What was written for another group often holds for this one too.
    const written = asked.filter((part) => part.name !== name && part.reason.trim() !== '').map((part) => part.reason)
    return (
      <Fragment key={name}>
        <RadioGroup
          inline
          label={advice.parts ? text.parts.verdictOn(name ?? text.parts.everybodyElse) : text.risk.verdict}
          {...(!advice.parts && { hint: text.risk.verdictHint })}
          value={verdict}
          // Saved after a pause, not at once: arrows pass over verdicts that nobody means, and the record keeps each.
          onChange={(next) => change(name, { verdict: next })}
          choices={verdicts.map((value) => ({
            value,
            label: sentenceCase(names.verdict[value]),
            ...(value !== advised && value === verdict && { hint: text.risk.differs }),
          }))}
        />
        {differs && (
          <ReasonField
            label={
              advice.parts
                ? text.parts.reasonFor(name ?? text.parts.everybodyElse, names.verdict[advised])
                : text.risk.reason(names.verdict[advised])
            }
            suggestions={[...new Set([...written, ...standard.suggestions])]}
            notOffered={standard.notOffered}
            value={reason}
            onChange={(next) => change(name, { reason: next })}
            onBlur={onBlur}
          />
        )}
      </Fragment>
    )
  })
}
