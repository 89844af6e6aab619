import type { ProblemText } from '../problemCodes.ts'
import type { casesProblems as nl } from '../nl/cases.ts'

/** The work in a case and between cases. */
export const casesProblems = {
  caseClosed: {
    title: 'This case is closed.',
    detail: 'A closed case takes this in no longer.',
    resolve: 'Reopen the case, with the reason.',
  },
  caseNotClosed: {
    title: 'This case is not closed.',
    detail: 'Only a closed case can be reopened.',
    resolve: 'Go on in the case as it is.',
  },
  missingForAct: {
    title: 'Something that this needs is still missing.',
    detail: 'What is missing stands in `inTheWay`, with the place where it belongs.',
    resolve: 'Fill in what is missing and try again.',
  },
  earlierVersion: {
    title: 'You see the case as it was earlier.',
    detail: 'Recording is possible only in the case as it is now.',
    resolve: 'Go back to the present version.',
  },
  reasonRequired: {
    title: 'This needs a reason.',
    detail: 'What for is named in `inTheWay`.',
    resolve: 'Write down why.',
  },
  numbersWentDown: {
    title: 'The number becomes smaller than it was.',
    detail: 'A smaller number of people needs an explanation in `numbersNote`.',
    resolve: 'Write down why the number is smaller.',
  },
  taskUnknown: {
    title: 'This task is not here.',
    detail: 'The case has no task with this id.',
    resolve: 'Choose a task of the case.',
  },
  taskNotOpen: {
    title: 'This task is done or dropped already.',
    detail: 'A task ends once.',
    resolve: 'Add a new task if needed.',
  },
  dpoIsNoHandler: {
    title: 'The DPO cannot be a handler.',
    detail: 'The DPO advises independently and does not decide (GDPR art. 38(6)).',
    resolve: 'Choose a privacy officer or team lead.',
  },
  notTheProcessor: {
    title: 'This is only for a processor.',
    detail: 'In this case we are the controller.',
    resolve: 'Take the decisions on the AP and the people.',
  },
  sentInThisCase: {
    title: 'Something was sent from this case already.',
    detail: 'A notification to the AP or a message to people stays in the case that holds it.',
    resolve: 'Merge the other case into this one, or link the two.',
  },
  caseMergedAway: {
    title: 'This case was merged with another one.',
    detail: 'Its reports went along to the case in `inTheWay`.',
    resolve: 'Go on there, or split them off there: they then get a case of their own.',
  },
  caseNotMerged: {
    title: 'This case was not merged into another one.',
    detail: 'Only a merger can be undone in this way.',
    resolve: 'Look at the case as it now is.',
  },
  mergerTooLongAgo: {
    title: 'The merger is more than 24 hours ago.',
    detail: 'When it was, and into which case, is in `inTheWay`.',
    resolve: 'Split the reports off in the case that went on: they then get a case of their own.',
  },
  mergerFollowed: {
    title: 'Something already rests on the merger.',
    detail:
      'In the case that went on something was decided, sent, split or merged since, or it was closed. What it was is in `inTheWay`.',
    resolve: 'Withdraw the decision or reopen the case there. Where that cannot be done, split the reports off there.',
  },
  sameCase: {
    title: 'This is the same case.',
    detail: 'A case cannot be related to itself.',
    resolve: 'Choose another case.',
  },
  caseUnknown: {
    title: 'The other case is not here.',
    detail: 'It does not exist, or not in your organisation.',
    resolve: 'Choose a case that exists.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
