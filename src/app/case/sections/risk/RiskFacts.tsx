import { SummaryList } from '../../../ui/SummaryList.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { BreachFacts } from '../../../../domain/law/facts.ts'
import { useCase } from '../../CaseContext.tsx'
import { dataInWords, peopleInWords, recipientsInWords } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import { ChangeLink } from '../decisions/ChangeLink.tsx'
import { useLiveFacts } from './useLiveFacts.ts'

/** The facts that the assessment rests on, each with the way to change it; what is unknown says that it counts as the worst. */
export function RiskFacts() {
  const { may, pathTo } = useCase()
  const words = useWords()
  const { text, names } = words
  const { facts } = useLiveFacts()
  const { kind, destructionConfirmed } = facts.recipients ?? {}
  const gone = knownName(destructionConfirmed, names.yesNoUnknown)
  const values: Record<keyof typeof text.risk.fact, string | false> = {
    natures: (facts.natures ?? []).map((nature) => names.nature[nature]).join(', '),
    categories: dataInWords(facts, words),
    identifiability: knownName(facts.identifiability, names.identifiability),
    people: facts.people ? peopleInWords(facts, words) : '',
    recipients: recipientsInWords(facts, words),
    destruction: (kind === 'known' || (kind === 'none' && gone !== '')) && gone,
    intent: knownName(facts.maliciousIntent, names.yesNoUnknown),
    vulnerable: knownName(facts.vulnerablePeople, names.yesNoUnknown),
    secretAddress: knownName(facts.secretAddress, names.yesNoUnknown),
    protection: protectionInWords(facts, words),
    exfiltration: knownName(facts.exfiltration, names.exfiltration),
  }
  const keys = Object.keys(values) as (keyof typeof values)[]
  return (
    <SummaryList
      items={keys
        .filter((key) => values[key] !== false)
        .map((key) => ({
          term: text.risk.fact[key],
          value: values[key] || <Tag tone="soon">{text.risk.unknown}</Tag>,
          ...(may('identifyData') && {
            action: <ChangeLink to={pathTo('breachedData')} what={text.risk.fact[key]} />,
          }),
        }))}
    />
  )
}

const knownName = <Value extends string>(value: Value | undefined, names: Record<Value, string>): string =>
  value === undefined || value === 'unknown' ? '' : names[value]

function protectionInWords({ protection }: BreachFacts, { text, names }: ReturnType<typeof useWords>): string {
  const name = knownName(protection?.unintelligible, names.yesNoUnknown)
  return protection?.keySafe === 'yes' ? `${name}, ${text.risk.keySafe}` : name
}
