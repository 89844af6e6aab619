import { caseView } from '../../contract/cases.ts'
import { fastLaneBody } from '../../contract/fastLane.ts'
import { caseAnswer, showCase, viewerOf } from '../cases/showCase.ts'
import { basePath } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { writeOnce } from '../writing.ts'
import { runFastLane } from './runFastLane.ts'

const bodyExample = {
  report: { channel: 'phone', description: 'Brief bij de buren bezorgd' },
  title: 'Brief naar verkeerde ontvanger',
  containment: { contained: true, containedAt: '2026-11-17T14:00:00+01:00', how: 'De brief is terug' },
  breachedData: {
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'address'],
      people: { min: 1, max: 1, estimate: false },
    },
    incidentKind: 'postWrong',
  },
} as const

/** One letter or mail to one wrong recipient: everything in one act, or as far as it was filled in. */
export const fastLaneRoute = route(
  {
    id: 'postFastLaneCase',
    method: 'post',
    countsOnce: true,
    path: '/fast-lane-cases',
    access: 'handleCases',
    tag: 'Cases',
    summary: 'Open a case from a report and do its first steps, as many as are given, all at once or not at all',
    description:
      'Runs the same verbs as the separate requests, in their order, in one transaction. When one is refused nothing is kept, and `inTheWay.step` says which.',
    body: fastLaneBody,
    bodyExample,
    answers: {
      201: { description: 'The case as it now is', schema: caseView, headers: ['ETag', 'Location'] },
    },
    problems: [
      'notFound',
      'reportHasOutcome',
      'inTheFuture',
      'reasonRequired',
      'missingForAct',
      'secondReadingNeeded',
      'groundRequired',
      'groundConditionMissing',
    ],
  },
  async (ask) => {
    const { house, principal, store, body, write } = ask
    const organisation = await house.directory.organisation(principal.organisation)
    const viewer = await viewerOf(ask)
    return writeOnce({ house, store, organisation, by: principal, write }, async (writing) => {
      const { breach } = await runFastLane(writing, body)
      const shown = await showCase(breach, { viewer, reader: writing.tx, organisation, now: writing.now })
      return caseAnswer(shown, 201, { Location: `${basePath}/cases/${breach.id}` })
    })
  },
)
