import { adviceInWords, sentenceCase, type Words } from '../case/inWords.ts'
import type { calculatorsText } from '../text/calculators.ts'
import type { Outcome } from './outcome.ts'

/** An outcome for who hears it: "Score 3,25 hoog, hoog risico. Melden bij de AP; de betrokkenen informeren." */
export function outcomeInWords(
  { severity, advice, isEmpty }: Outcome,
  words: Words,
  { said, saidNothing }: Pick<(typeof calculatorsText)['nl'], 'said' | 'saidNothing'>,
): string {
  if (isEmpty) return saidNothing
  const { text, names, format } = words
  const score = said(format.decimal(severity.se), names.band[severity.band], adviceInWords(advice, words))
  const duties = `${sentenceCase(text.risk.notify[advice.notifyAuthority])}; ${text.risk.inform[advice.informSubjects]}.`
  return `${score} ${duties}`
}
