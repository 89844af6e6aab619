import { SummaryList } from '../../../ui/SummaryList.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useCase } from '../../CaseContext.tsx'
import { VerdictInWords } from '../risk/VerdictInWords.tsx'
import { hasFacts } from '../../hasFacts.ts'
import { containmentInWords, dataInWords, peopleInWords, sentenceCase } from '../../inWords.ts'
import type { PagePart } from '../../sections.ts'
import { useWords } from '../../useWords.ts'
import { ChangeLink } from './ChangeLink.tsx'
import { PrecedentCases, usePrecedentsLine } from './Precedents.tsx'

/** Everything a decision rests on, on one page: facts, score, verdict, the DPO's advice and what was decided before. */
export function DecisionGround() {
  const { view, may, pathTo } = useCase()
  const words = useWords()
  const { text, names, format, now } = words
  const precedents = usePrecedentsLine()
  const { assessment, breachedData, awareness, computed } = view
  const facts = breachedData?.facts ?? {}
  const advice = view.dpo.advices.at(-1)
  const to = (part: PagePart, term: string) => may('identifyData') && <ChangeLink to={pathTo(part)} what={term} />
  const open = <Tag tone="soon">{text.data.unknown}</Tag>
  return (
    <SummaryList
      items={[
        {
          term: text.authority.data,
          value: dataInWords(facts, words) || open,
          action: to('breachedData', text.authority.data),
        },
        {
          term: text.authority.people,
          value: facts.people ? peopleInWords(facts, words) : open,
          action: to('breachedData', text.authority.people),
        },
        {
          term: text.authority.contained,
          value: sentenceCase(containmentInWords(view, words)),
          action: to('containment', text.authority.contained),
        },
        {
          term: text.authority.awareness,
          value: awareness ? format.shortMoment(awareness.awareAt, now) : open,
          action: to('awareness', text.authority.awareness),
        },
        {
          term: text.authority.score,
          value: hasFacts(facts)
            ? `${format.decimal(computed.severity.se)} ${names.band[computed.severity.band]}; ${text.risk.advice.toLowerCase()}: ${names.verdict[computed.advice.risk]}`
            : open,
          action: to('risk', text.authority.score),
        },
        {
          term: text.authority.verdict,
          value: assessment ? <VerdictInWords assessment={assessment} /> : open,
          action: to('risk', text.authority.verdict),
        },
        {
          term: text.authority.dpo,
          value: advice ? (
            <>
              <strong>{sentenceCase(names.dpoAdvice[advice.advice])}</strong> – “{advice.text}” (
              {text.dpo.by(advice.by.name, format.shortMoment(advice.recordedAt, now))})
            </>
          ) : view.dpo.askedAt === null ? (
            text.authority.noDpo
          ) : (
            text.summaries.dpoAsked(format.shortMoment(view.dpo.askedAt, now))
          ),
        },
        ...(precedents === undefined ? [] : [{ term: text.authority.precedents, value: <PrecedentCases /> }]),
      ]}
    />
  )
}
