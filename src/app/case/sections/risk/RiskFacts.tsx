import { SummaryList } from '../../../ui/SummaryList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { BreachFacts, FactPath } from '../../../../domain/law/facts.ts'
import { useCase } from '../../CaseContext.tsx'
import { dataInWords, peopleInWords, recipientsInWords, sentenceCase, type Words } from '../../inWords.ts'
import { Fold } from '../../parts/Fold.tsx'
import { useWords } from '../../useWords.ts'
import { ChangeLink } from '../decisions/ChangeLink.tsx'
import styles from './RiskSection.module.css'
import { useLiveFacts } from './useLiveFacts.ts'

type FactName = keyof Words['text']['risk']['fact']
type Fact = {
  readonly name: FactName
  /** In words; empty when it is unknown. */
  readonly value: string
}

/** What each line of the facts is called where it is unknown. */
const pathOf: Record<FactName, FactPath> = {
  natures: 'natures',
  categories: 'categories',
  identifiability: 'identifiability',
  people: 'people',
  recipients: 'recipients.kind',
  destruction: 'recipients.destructionConfirmed',
  intent: 'maliciousIntent',
  vulnerable: 'vulnerablePeople',
  secretAddress: 'secretAddress',
  protection: 'protection.unintelligible',
  exfiltration: 'exfiltration',
}

/** What tells a leak from another one; the others are a yes or a no to a question, and speak among the reasons. */
const telling: ReadonlySet<FactName> = new Set(['natures', 'categories', 'people', 'recipients'])

/** The facts that the assessment rests on: in short what is known and what is not, and all of them under a fold. */
export function RiskFacts() {
  const { may, pathTo } = useCase()
  const words = useWords()
  const { text } = words
  const { facts, severity } = useLiveFacts()
  const lines = factsInWords(facts, words)
  const inShort = lines.filter(({ name, value }) => telling.has(name) && value !== '').map(({ value }) => value)
  // What the kinds of data say already is no question of its own.
  const counted = severity.unknowns.filter((path) => path !== 'classes' || !facts.categories?.length)
  const unknown = new Set([...lines.filter(({ value }) => value === '').map(({ name }) => pathOf[name]), ...counted])
  return (
    <div className={styles.facts}>
      {inShort.length > 0 && <p>{sentenceCase(inShort.join(' · '))}</p>}
      {unknown.size > 0 ? (
        <p>
          <Tag tone="soon">{text.risk.unknown}</Tag> {[...unknown].map((path) => text.score.factNames[path]).join(', ')}{' '}
          {may('identifyData') && (
            <Link to={pathTo('breachedData')} data-screen-only>
              {text.risk.fill}
            </Link>
          )}
        </p>
      ) : (
        <p className={styles.quiet}>{text.score.none}</p>
      )}
      <Fold label={text.risk.allFacts(lines.length)}>
        <div className={styles.dense}>
          <SummaryList
            items={lines.map(({ name, value }) => ({
              term: text.risk.fact[name],
              value: value || <Tag tone="soon">{text.risk.unknown}</Tag>,
              ...(may('identifyData') && {
                action: <ChangeLink to={pathTo('breachedData')} what={text.risk.fact[name]} />,
              }),
            }))}
          />
        </div>
      </Fold>
    </div>
  )
}

function factsInWords(facts: BreachFacts, words: Words): readonly Fact[] {
  const { names } = words
  const { kind, destructionConfirmed } = facts.recipients ?? {}
  const gone = knownName(destructionConfirmed, names.yesNoUnknown)
  const asksGone = kind === 'known' || (kind === 'none' && gone !== '')
  return [
    { name: 'natures', value: (facts.natures ?? []).map((nature) => names.nature[nature]).join(', ') },
    { name: 'categories', value: dataInWords(facts, words) },
    { name: 'identifiability', value: knownName(facts.identifiability, names.identifiability) },
    { name: 'people', value: facts.people ? peopleInWords(facts, words) : '' },
    { name: 'recipients', value: recipientsInWords(facts, words) },
    ...(asksGone ? [{ name: 'destruction' as const, value: gone }] : []),
    { name: 'intent', value: knownName(facts.maliciousIntent, names.yesNoUnknown) },
    { name: 'vulnerable', value: knownName(facts.vulnerablePeople, names.yesNoUnknown) },
    { name: 'secretAddress', value: knownName(facts.secretAddress, names.yesNoUnknown) },
    { name: 'protection', value: protectionInWords(facts, words) },
    { name: 'exfiltration', value: knownName(facts.exfiltration, names.exfiltration) },
  ]
}

const knownName = <Value extends string>(value: Value | undefined, names: Record<Value, string>): string =>
  value === undefined || value === 'unknown' ? '' : names[value]

function protectionInWords({ protection }: BreachFacts, { text, names }: Words): string {
  const name = knownName(protection?.unintelligible, names.yesNoUnknown)
  return protection?.keySafe === 'yes' ? `${name}, ${text.risk.keySafe}` : name
}
