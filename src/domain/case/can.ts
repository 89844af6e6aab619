import type { Case } from './case.ts'
import { refusalToAdvise, refusalToAskDpo } from './adviseAsDpo.ts'
import { refusalToAnswerForm } from './answerForm.ts'
import { refusalToApplyLaws } from './applyLaws.ts'
import { refusalToAssessRisk } from './assessRisk.ts'
import { refusalToAssign } from './assignHandler.ts'
import {
  refusalToClose,
  refusalToDeclareNoBreach,
  refusalToRecordLessons,
  refusalToReopen,
  refusalToSetRetention,
} from './closeCase.ts'
import type { Context } from './context.ts'
import { refusalToHandle } from './context.ts'
import { refusalToContain } from './containLeak.ts'
import { refusalToCorrectRole } from './correctRole.ts'
import { refusalToDealWithOthers, refusalToInformControllers } from './dealWithOthers.ts'
import {
  refusalToDecideOnAuthority,
  refusalToNotifyAuthority,
  refusalToRecordAuthorityNumber,
  refusalToWithdrawAuthorityDecision,
} from './decideOnAuthority.ts'
import {
  refusalToDecideOnSubjects,
  refusalToInformSubjects,
  refusalToWithdrawSubjectsDecision,
} from './decideOnSubjects.ts'
import { refusalToDestroyDetails } from './destroyDetails.ts'
import { refusalToEstablishAwareness } from './establishAwareness.ts'
import { refusalToIdentifyData } from './identifyData.ts'
import { refusalToHoldForLaw } from './holdForLaw.ts'
import { refusalToAddNote, refusalToAddTask } from './keepFile.ts'
import { refusalToRecordRegisterDetails } from './recordRegisterDetails.ts'
import type { Refusal } from './refusal.ts'
import { refusalToRelate } from './relateCases.ts'
import { refusalToAskSecondReading, refusalToGiveSecondReading } from './secondReading.ts'
import { refusalToUndoMerger } from './undoMerger.ts'

type Ask = (breach: Case, context: Pick<Context, 'by' | 'now' | 'policy'>) => Refusal | null

/** Each thing somebody may want to do with a case, and the same question the verb itself asks. */
const questions = {
  changeTitle: (breach, { by }) => refusalToHandle(breach, by),
  assignHandler: refusalToAssign,
  establishAwareness: refusalToEstablishAwareness,
  contain: refusalToContain,
  identifyData: refusalToIdentifyData,
  assessRisk: refusalToAssessRisk,
  askDpo: refusalToAskDpo,
  adviseAsDpo: refusalToAdvise,
  askSecondReading: refusalToAskSecondReading,
  giveSecondReading: refusalToGiveSecondReading,
  decideToNotify: (breach, context) => refusalToDecideOnAuthority('notify', breach, context),
  decideNotToNotify: (breach, context) => refusalToDecideOnAuthority('doNotNotify', breach, context),
  withdrawAuthorityDecision: refusalToWithdrawAuthorityDecision,
  notifyAuthority: (breach, context) => refusalToNotifyAuthority('initial', breach, context),
  supplementNotification: (breach, context) => refusalToNotifyAuthority('supplement', breach, context),
  withdrawNotification: (breach, context) => refusalToNotifyAuthority('withdrawal', breach, context),
  recordAuthorityNumber: refusalToRecordAuthorityNumber,
  answerAuthorityForm: refusalToAnswerForm,
  decideToInform: (breach, { by }) => refusalToHandle(breach, by),
  decideNotToInform: refusalToDecideOnSubjects,
  withdrawSubjectsDecision: refusalToWithdrawSubjectsDecision,
  informSubjects: refusalToInformSubjects,
  informControllers: refusalToInformControllers,
  dealWithOthers: refusalToDealWithOthers,
  applyLaws: refusalToApplyLaws,
  correctRole: refusalToCorrectRole,
  addNote: refusalToAddNote,
  addTask: refusalToAddTask,
  relate: refusalToRelate,
  undoMerger: refusalToUndoMerger,
  recordLessons: refusalToRecordLessons,
  declareNoBreach: refusalToDeclareNoBreach,
  close: refusalToClose,
  reopen: refusalToReopen,
  setRetention: refusalToSetRetention,
  holdForLaw: refusalToHoldForLaw,
  recordRegisterDetails: refusalToRecordRegisterDetails,
  destroyDetails: refusalToDestroyDetails,
} as const satisfies Record<string, Ask>

export type CaseAbility = keyof typeof questions
export const caseAbilities = Object.keys(questions) as readonly CaseAbility[]

/** What this person may do with this case now: null for yes, otherwise why not. */
export function abilitiesOn(
  breach: Case,
  context: Pick<Context, 'by' | 'now' | 'policy'>,
): Record<CaseAbility, Refusal | null> {
  const answers = caseAbilities.map((ability) => [ability, questions[ability](breach, context)] as const)
  return Object.fromEntries(answers) as Record<CaseAbility, Refusal | null>
}
