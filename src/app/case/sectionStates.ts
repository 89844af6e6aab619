import type { CaseView } from '../../contract/cases.ts'
import { peopleReached, shortfallOf } from '../../domain/case/shortfall.ts'
import { hasFacts } from './hasFacts.ts'
import { containmentInWords, dataInWords, peopleInWords, type Words } from './inWords.ts'
import type { Section } from './sections.ts'

export type SectionWord = 'done' | 'busy' | 'now' | 'todo' | 'recheck' | 'waiting' | 'draft'
export type SectionState = { readonly word: SectionWord; readonly summary: string }

/** How it stands with one section: one word, and one line of what is in it. */
export function sectionState(section: Section, view: CaseView, words: Words): SectionState {
  const { word, summary } = states[section](view, words)
  const isNext = view.nextStep.section === section && view.handling !== 'closed'
  return { summary, word: isNext && word !== 'waiting' ? 'now' : word }
}

const joined = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('; ')

const states: Record<Section, (view: CaseView, words: Words) => SectionState> = {
  awareness: ({ awareness }, { text, format, now }) =>
    awareness
      ? { word: 'done', summary: text.summaries.awarenessDone(format.shortMoment(awareness.awareAt, now)) }
      : { word: 'todo', summary: text.summaries.awarenessOpen },

  containment: (view, words) => {
    const { state, actions } = view.containment
    return {
      word: state.leak !== 'open' ? 'done' : actions.length > 0 ? 'busy' : 'todo',
      summary: containmentInWords(view, words),
    }
  },

  breachedData: ({ breachedData, missing }, words) => {
    if (!breachedData) return { word: 'todo', summary: words.text.summaries.notStarted }
    const unknown = missing.assessRisk.length
    const data = dataInWords(breachedData.facts, words)
    return {
      word: unknown === 0 ? 'done' : 'busy',
      summary: [
        data,
        peopleInWords(breachedData.facts, words),
        unknown > 0 && words.text.summaries.dataMissing(unknown),
      ]
        .filter(Boolean)
        .join(' · '),
    }
  },

  risk: ({ assessment, breachedData, computed, imported, handling }, { text, names, format }) => {
    if (!assessment && imported) {
      const verdict = imported.verdict === null ? text.takenOver.noVerdict : names.verdict[imported.verdict]
      return { word: handling === 'closed' ? 'done' : 'todo', summary: text.takenOver.summary(verdict) }
    }
    if (!assessment) {
      return breachedData && hasFacts(breachedData.facts)
        ? {
            word: 'todo',
            summary: joined(
              text.summaries.score(format.decimal(computed.severity.se), names.band[computed.severity.band]),
              text.summaries.verdictOpen,
            ),
          }
        : { word: 'todo', summary: text.summaries.notStarted }
    }
    const changed = (breachedData?.version ?? 0) > assessment.version
    return {
      word: changed ? 'recheck' : 'done',
      summary: joined(
        text.summaries.score(format.decimal(computed.severity.se), names.band[computed.severity.band]),
        changed ? text.summaries.factsChanged : text.summaries.verdict(names.verdict[assessment.verdict]),
      ),
    }
  },

  dpoAdvice: ({ dpo }, { text, names, format, now }) => {
    if (dpo.askedAt) return { word: 'waiting', summary: text.summaries.dpoAsked(format.shortMoment(dpo.askedAt, now)) }
    const last = dpo.advices.at(-1)
    return last
      ? { word: 'done', summary: text.summaries.dpoAdvice(names.dpoAdvice[last.advice]) }
      : { word: 'todo', summary: text.summaries.dpoNotAsked }
  },

  authority: (view, { text, names, format, now }) => {
    const { authority, authorityState, restsOnOlderFacts, handling, controllersInformed } = view
    const filing = authority.notifications.at(-1)
    const question = authority.responses.find(({ kind, answered }) => kind !== 'decision' && !answered)
    if (question)
      return {
        word: 'busy',
        summary: text.summaries.questionOpen(question.answerBy && format.shortMoment(question.answerBy, now)),
      }
    if (filing && handling !== 'closed' && authority.changedSinceFiling.length > 0) {
      const topics = format.list(authority.changedSinceFiling.map((topic) => text.authority.changedTopics[topic]))
      return { word: 'recheck', summary: text.summaries.filedChanged(format.shortMoment(filing.filedAt, now), topics) }
    }
    if (filing) {
      const number =
        filing.authorityNumber === null ? text.summaries.noNumber : text.authority.numberIs(filing.authorityNumber)
      return { word: 'done', summary: text.summaries.filed(format.shortMoment(filing.filedAt, now), number) }
    }
    if (!authority.decision && view.ourRole === 'processor') {
      const told = controllersInformed.at(-1)
      return told
        ? { word: 'done', summary: text.summaries.controllersTold(format.shortMoment(told.informedAt, now)) }
        : { word: 'todo', summary: text.summaries.controllersToTell }
    }
    if (!authority.decision) return { word: 'todo', summary: names.authorityState[authorityState] }
    const older = restsOnOlderFacts.includes('authority')
    return {
      word: older ? 'recheck' : authorityState === 'notRequired' ? 'done' : 'busy',
      summary: older
        ? text.summaries.decidedOnOlderFacts
        : text.summaries.authorityDecided(
            names.authorityDecision[authority.decision.decision],
            format.shortMoment(authority.decision.recordedAt, now),
          ),
    }
  },

  subjects: (view, { text, names, format, now }) => {
    const { subjects, subjectsState, restsOnOlderFacts, ourRole, handling } = view
    const message = subjects.communications.at(-1)
    const shortfall = shortfallOf(view)
    if (shortfall) {
      const { reached, expected } = shortfall
      return {
        word: handling === 'closed' ? 'done' : 'recheck',
        summary: text.summaries.informedSome(format.number(reached), format.number(expected)),
      }
    }
    if (message) {
      const people = peopleReached(subjects.communications)
      return {
        word: 'done',
        summary: text.summaries.informed(format.number(people), format.shortMoment(message.informedAt, now)),
      }
    }
    if (!subjects.decision && ourRole === 'processor')
      return { word: 'done', summary: text.summaries.leftToControllers }
    if (!subjects.decision) return { word: 'todo', summary: names.subjectsState[subjectsState] }
    const older = restsOnOlderFacts.includes('subjects')
    return {
      word: older ? 'recheck' : subjectsState === 'notRequired' ? 'done' : 'busy',
      summary: older ? text.summaries.decidedOnOlderFacts : names.subjectsDecision[subjects.decision.decision],
    }
  },

  lessons: ({ lessons }, { text }) =>
    lessons
      ? {
          word: 'done',
          summary: joined(
            text.lessons.origins[lessons.cause.origin],
            lessons.measures.length > 0 && text.summaries.measures(lessons.measures.length),
          ),
        }
      : { word: 'todo', summary: text.summaries.lessonsOpen },

  closing: ({ closing, missing }, { text, format, now }) => {
    if (closing) return { word: 'done', summary: text.summaries.closed(format.shortMoment(closing.recordedAt, now)) }
    const open = missing.close.filter(({ blocks }) => blocks).length
    return {
      word: 'todo',
      summary: open > 0 ? text.summaries.closingMissing(open) : text.summaries.closingReady,
    }
  },
}
