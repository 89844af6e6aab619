import { useState } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import type { RulePack } from '../../domain/law/rulePack.ts'
import { rulePackAt, rulePackById } from '../../domain/law/rulePacks.ts'
import { AdviceBlock, NoAdviceYet } from '../case/sections/risk/AdviceBlock.tsx'
import { dataFormOf } from '../case/sections/data/dataForm.ts'
import { Formula } from '../case/sections/risk/Formula.tsx'
import { PackContext } from '../case/sections/data/usePack.ts'
import { useWords } from '../case/useWords.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './Calculators.module.css'
import { Comparison } from './Comparison.tsx'
import { FactsForm } from './FactsForm.tsx'
import { outcomeOf, type Supposition } from './outcome.ts'
import { outcomeInWords } from './outcomeInWords.ts'

const sides = ['start', 'variant'] as const
type Side = (typeof sides)[number]

type RiskCalculatorProps = {
  /** The case whose facts it starts from; null for no facts at all. */
  view: CaseView | null
}

/** Facts in, score and advice out, at once; and a variant beside it, to see what one other fact would do. */
export function RiskCalculator({ view }: RiskCalculatorProps) {
  const words = useWords()
  const { language } = useLanguage()
  const text = useText(calculatorsText)
  const [start, setStart] = useState<Supposition>(() => suppositionOf(view))
  const [variant, setVariant] = useState<Supposition | null>(null)
  const [side, setSide] = useState<Side>('start')
  const pack = packOf(view, words.now)
  const supposed = side === 'variant' && variant ? variant : start
  const outcome = outcomeOf(supposed, pack, language)

  const change = (next: Supposition) => {
    if (side === 'variant') setVariant(next)
    else setStart(next)
    announce(outcomeInWords(outcomeOf(next, pack, language), words, text))
  }
  const compare = () => {
    setVariant(start)
    setSide('variant')
    announce(text.variantMade)
  }
  const drop = (kept: Supposition) => {
    setStart(kept)
    setVariant(null)
    setSide('start')
    announce(text.variantDropped)
  }

  return (
    <div className={styles.columns}>
      <section aria-labelledby="supposed-facts" className={styles.side}>
        <h2 id="supposed-facts">{text.facts}</h2>
        {variant && (
          <RadioGroup
            inline
            label={text.editing}
            value={side}
            onChange={setSide}
            choices={sides.map((value) => ({ value, label: text.sides[value] }))}
          />
        )}
        <PackContext value={pack}>
          <FactsForm supposed={supposed} onChange={change} />
        </PackContext>
        <p className={styles.short}>
          {outcomeInWords(outcome, words, text)} <a href="#supposed-outcome">{text.toOutcome}</a>
        </p>
      </section>
      <section aria-labelledby="supposed-outcome" className={styles.outcome}>
        <h2 id="supposed-outcome">{text.outcome}</h2>
        {variant && <Comparison start={start} variant={variant} pack={pack} />}
        <div className={styles.actions} data-screen-only>
          {variant ? (
            <>
              <Button small onClick={() => drop(variant)}>
                {text.keepVariant}
              </Button>
              <Button small look="quiet" onClick={() => drop(start)}>
                {text.dropVariant}
              </Button>
            </>
          ) : (
            <Button onClick={compare}>{text.compare}</Button>
          )}
        </div>
        <h3>{variant ? text.whyOf(text.sides[side]) : text.scoreAndAdvice}</h3>
        {outcome.isEmpty ? (
          <>
            <p>{words.text.score.empty}</p>
            <NoAdviceYet />
          </>
        ) : (
          <>
            <Formula severity={outcome.severity} />
            <AdviceBlock advice={outcome.advice} />
          </>
        )}
      </section>
    </div>
  )
}

const suppositionOf = (view: CaseView | null): Supposition => ({
  form: dataFormOf({ breachedData: view?.breachedData ?? null }),
  role: view?.ourRole ?? 'controller',
})

/** A case is judged by the law of its awareness; a question without a case by the law of today. */
const packOf = (view: CaseView | null, now: number): RulePack =>
  view ? rulePackById(view.computed.rulePack) : rulePackAt(new Date(now).toISOString())
