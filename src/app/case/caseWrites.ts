import type * as z from 'zod'
import type { authorityFormAnswersBody } from '../../contract/authorityForm.ts'
import type * as keeping from '../../contract/caseKeeping.ts'
import type * as law from '../../contract/caseLaw.ts'
import type * as handling from '../../contract/caseWrites.ts'
import type { breachedDataBody } from '../../contract/facts.ts'

/** One request that changes a case, below /cases/{id}. */
export type CaseWrite = {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly body: unknown
  /** Notes, tasks, evidence, measures and advice only add: they do not ask which version was seen. */
  readonly appends?: boolean
}

type Bodies = typeof handling & typeof keeping & typeof law
type Body<Name extends keyof Bodies> = Bodies[Name] extends z.ZodType ? z.input<Bodies[Name]> : never

const put = (path: string, body: unknown): CaseWrite => ({ method: 'PUT', path, body })
const post = (path: string, body: unknown): CaseWrite => ({ method: 'POST', path, body })
const append = (path: string, body: unknown): CaseWrite => ({ method: 'POST', path, body, appends: true })

/** Every change of a case that the screen can ask for, with the body that the contract wants. */
export const writes = {
  title: (body: Body<'titleBody'>) => put('title', body),
  handler: (body: Body<'handlerBody'>) => put('handler', body),
  awareness: (body: Body<'awarenessBody'>) => put('awareness', body),
  role: (body: Body<'roleBody'>) => put('role', body),
  regimes: (body: Body<'regimesBody'>) => put('regimes', body),
  significance: (body: Body<'significanceBody'>) => put('significance', body),
  containmentAction: (body: Body<'containmentActionBody'>) => append('containment-actions', body),
  containment: (body: Body<'containmentBody'>) => put('containment', body),
  riskAssessment: (body: Body<'riskAssessmentBody'>) => post('risk-assessments', body),
  askDpo: () => post('dpo-advice-requests', {}),
  dpoAdvice: (body: Body<'dpoAdviceBody'>) => append('dpo-advices', body),
  secondReading: (body: Body<'secondReadingBody'>) => post('second-readings', body),
  authorityDecision: (body: Body<'authorityDecisionBody'>) => post('authority-decisions', body),
  authorityNotification: (body: Body<'authorityNotificationBody'>) => post('authority-notifications', body),
  authorityNumber: (body: Body<'authorityNumberBody'>) => put('authority-number', body),
  authorityFormAnswers: (body: z.input<typeof authorityFormAnswersBody>) => put('authority-form/answers', body),
  authorityResponse: (body: Body<'authorityResponseBody'>) => post('authority-responses', body),
  subjectsDecision: (body: Body<'subjectsDecisionBody'>) => post('subjects-decisions', body),
  subjectsCommunication: (body: Body<'subjectsCommunicationBody'>) => post('subjects-communications', body),
  controllersInformed: (body: Body<'controllersInformedBody'>) => post('controllers-communications', body),
  withdrawal: (body: Body<'withdrawalBody'>) => post('withdrawals', body),
  policeReport: (body: Body<'policeReportBody'>) => post('police-reports', body),
  otherAuthority: (body: Body<'otherAuthorityBody'>) => post('other-authority-notifications', body),
  retention: (body: Body<'retentionBody'>) => put('retention', body),
  legalHold: (body: Body<'legalHoldBody'>) => put('legal-hold', body),
  registerDetails: (body: Body<'registerDetailsBody'>) => put('register-details', body),
  destruction: (body: Body<'destructionBody'>) => post('destructions', body),
  note: (body: Body<'noteBody'>) => append('notes', body),
  evidence: (body: Body<'evidenceBody'>) => append('evidence', body),
  task: (body: Body<'taskBody'>) => append('tasks', body),
  endTask: (taskId: string, body: Body<'taskEndBody'>): CaseWrite => ({
    ...put(`tasks/${taskId}`, body),
    appends: true,
  }),
  link: (body: Body<'linkBody'>) => post('links', body),
  merger: (body: Body<'mergerBody'>) => post('mergers', body),
  mergerUndo: (body: Body<'mergerUndoBody'>) => post('merger-undos', body),
  split: (body: Body<'splitBody'>) => post('splits', body),
  lessons: (body: Body<'lessonsBody'>) => put('lessons', body),
  noBreach: (body: Body<'reasonBody'>) => post('no-breach-declarations', body),
  closure: (body: Body<'closureBody'>) => post('closures', body),
  reopening: (body: Body<'reasonBody'>) => post('reopenings', body),
  breachedData: (body: z.input<typeof breachedDataBody>) => put('breached-data', body),
} as const
