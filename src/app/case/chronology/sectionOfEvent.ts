import type { CaseEventType } from '../../../domain/case/events.ts'
import type { Section } from '../sections.ts'

/** The section in which one sees what an entry recorded; null where no section is about it. */
export const sectionOfEvent = (type: string): Section | null => sections.get(type) ?? null

const entriesIn: Partial<Record<Section, readonly CaseEventType[]>> = {
  awareness: ['awarenessEstablished', 'roleCorrected', 'reporterCorrected', 'regimesSet', 'significanceJudged'],
  containment: ['containmentActionRecorded', 'leakContained', 'containmentFoundImpossible', 'containmentReopened'],
  breachedData: ['breachedDataIdentified'],
  risk: ['riskAssessed'],
  dpoAdvice: ['dpoAdviceAsked', 'dpoAdviceGiven'],
  authority: [
    'authorityDecided',
    'authorityDecisionWithdrawn',
    'authorityNotified',
    'authorityNumberReceived',
    'authorityResponded',
    'authorityAnswered',
  ],
  subjects: ['subjectsDecided', 'subjectsDecisionWithdrawn', 'subjectsInformed', 'controllersInformed'],
  lessons: ['lessonsRecorded'],
  closing: ['caseClosed', 'caseReopened', 'caseIsNoBreach'],
}
const sections = new Map(
  Object.entries(entriesIn).flatMap(([section, types]) =>
    types.map((type): readonly [string, Section] => [type, section as Section]),
  ),
)
