import type { ExplainedAdvice } from '../../../domain/law/explain.ts'
import { severest, type Verdict, verdicts } from '../../../domain/law/verdict.ts'
import { RadioGroup } from '../../ui/Choices.tsx'
import { sentenceCase } from '../inWords.ts'
import { ReasonField } from '../parts/ReasonField.tsx'
import { useWords } from '../useWords.ts'
import { groupsFirst } from './VerdictInWords.tsx'

export type Judgement = {
  readonly verdict: Verdict | null
  readonly parts: readonly { readonly name: string | null; readonly verdict: Verdict }[]
  readonly reason: string
}

type Asked = { readonly name: string | null; readonly advised: Verdict; readonly verdict: Verdict | null }

/** What is judged: the case as a whole, or each group of people where the advice knows groups. */
export const askedIn = (
  { verdict, parts }: Judgement,
  advice: Pick<ExplainedAdvice, 'risk' | 'parts'>,
): readonly Asked[] =>
  (advice.parts ?? [{ name: null, risk: advice.risk }]).map(({ name, risk }) => ({
    name,
    advised: risk,
    verdict: parts.find((part) => part.name === name)?.verdict ?? verdict,
  }))

/** What is sent, or null while something is not judged yet or differs without a reason. */
export function verdictBody(judgement: Judgement, advice: Pick<ExplainedAdvice, 'risk' | 'parts'>) {
  const asked = askedIn(judgement, advice)
  const parts = asked.flatMap(({ name, verdict }) => (verdict === null ? [] : [{ name, verdict }]))
  const reason = judgement.reason.trim() === '' ? null : judgement.reason
  if (parts.length < asked.length || (differs(asked) && reason === null)) return null
  return {
    verdict: parts.map(({ verdict }) => verdict).reduce(severest),
    reason,
    parts: advice.parts ? parts : [],
  }
}

const differs = (asked: readonly Asked[]): boolean =>
  asked.some(({ verdict, advised }) => verdict !== null && verdict !== advised)

/** The officer's own verdict, apart for each group; where it differs from the advice it asks why. */
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
  const { text, names } = useWords()
  const asked = askedIn(judgement, advice)
  const other = asked.find(({ verdict, advised }) => verdict !== null && verdict !== advised)
  const milder =
    other !== undefined && verdicts.indexOf(other.verdict ?? other.advised) < verdicts.indexOf(other.advised)
  const judge = (name: string | null, verdict: Verdict) =>
    onChange(
      advice.parts
        ? { parts: [...judgement.parts.filter((part) => part.name !== name), { name, verdict }] }
        : { verdict, parts: [] },
    )
  return (
    <>
      {groupsFirst(asked).map(({ name, advised, verdict }) => (
        <RadioGroup
          key={name}
          label={advice.parts ? text.parts.verdictOn(name ?? text.parts.everybodyElse) : text.risk.verdict}
          {...(!advice.parts && { hint: text.risk.verdictHint })}
          value={verdict}
          // Saved after a pause, not at once: arrows pass over verdicts that nobody means, and the record keeps each.
          onChange={(next) => judge(name, next)}
          choices={verdicts.map((value) => ({
            value,
            label: sentenceCase(names.verdict[value]),
            ...(value !== advised && value === verdict && { hint: text.risk.differs }),
          }))}
        />
      ))}
      {other && (
        <ReasonField
          label={text.risk.reason(names.verdict[other.advised])}
          suggestions={milder ? text.risk.milder : text.risk.graver}
          value={judgement.reason}
          onChange={(reason) => onChange({ reason })}
          onBlur={onBlur}
        />
      )}
    </>
  )
}
