import type { ProblemText } from '../problemCodes.ts'
import type { decisionsProblems as nl } from '../nl/decisions.ts'

/** Decisions, who reads and advises along, and what leaves the house. */
export const decisionsProblems = {
  secondReadingNeeded: {
    title: 'This needs a second reader.',
    detail: 'Your organisation does not decide this without an approved second reading of the present facts.',
    resolve: 'Ask for a second reading.',
  },
  readingOfOther: {
    title: 'The second reader read another proposal.',
    detail: 'It was about other people or another ground; which is in `inTheWay`.',
    resolve: 'Ask a second reading of this decision, or take the decision that was read.',
  },
  secondReadingAwaited: {
    title: 'The second reader has not answered yet.',
    detail: 'The second reading was asked for and is still open.',
    resolve: 'Wait for the answer, or remind a colleague.',
  },
  readingAlreadyGiven: {
    title: 'The second reader has answered already.',
    detail: 'A second reading is answered once.',
    resolve: 'Ask for a new second reading if needed.',
  },
  readingUnknown: {
    title: 'This second reading is not here.',
    detail: 'The case has no open second reading with this id.',
    resolve: 'Ask for a second reading first.',
  },
  readerMayNotBeAsker: {
    title: 'Whoever proposes the decision cannot be its second reader.',
    detail: 'You asked for this second reading yourself.',
    resolve: 'Ask a colleague to read.',
  },
  personNeeded: {
    title: 'A person has to do this, under their own name.',
    detail: 'Where four eyes are wanted, a system or token does not count as one of the two.',
    resolve: 'Do this yourself, signed in under your own name.',
  },
  handlerGivesNoAdvice: {
    title: 'The handler cannot give the DPO’s advice.',
    detail: 'The DPO’s advice stands apart from who handles the case.',
    resolve: 'Let a DPO advise who does not handle this case.',
  },
  dpoAdviceNeeded: {
    title: 'Your organisation wants the DPO’s advice first.',
    detail: 'No advice of the DPO is recorded yet.',
    resolve: 'Ask the DPO for advice.',
  },
  alreadyFiled: {
    title: 'The AP has been notified already.',
    detail: 'An initial notification is recorded once.',
    resolve: 'Record a supplement or a withdrawal.',
  },
  noInitialFiling: {
    title: 'There is no standing notification with the AP.',
    detail: 'A supplement or a withdrawal follows an initial notification.',
    resolve: 'Record the initial notification first.',
  },
  filedBeforeKnown: {
    title: 'This moment lies before the first we heard of this breach.',
    detail: 'Nobody notifies what is not known yet: the first we heard of this breach came later.',
    resolve: 'Check the day and the time, or correct the awareness first.',
  },
  awareAfterFiling: {
    title: 'This moment lies after the notification to the AP.',
    detail: 'Who notifies knows already; when that was stands in `inTheWay`.',
    resolve: 'Give a moment before the notification.',
  },
  decidedNotToNotify: {
    title: 'It was decided not to notify.',
    detail: 'A notification does not fit the decision that holds now.',
    resolve: 'Take a new decision first.',
  },
  decidedNotToInform: {
    title: 'It was decided not to inform the people.',
    detail: 'Informing does not fit the decision that holds now.',
    resolve: 'Take a new decision first.',
  },
  noDecision: {
    title: 'There is no decision yet.',
    detail: 'There is nothing to withdraw.',
    resolve: 'Take the decision.',
  },
  decisionNotFromToday: {
    title: 'A decision can be withdrawn only on its own day.',
    detail: 'This decision is of an earlier day.',
    resolve: 'Take a new decision that replaces the old one.',
  },
  somethingWasSent: {
    title: 'Something has been sent already.',
    detail: 'A decision that was carried out cannot be withdrawn.',
    resolve: 'Take a new decision that replaces the old one.',
  },
  noNumberAwaited: {
    title: 'No number of the AP is awaited.',
    detail: 'Every notification of this case has its number, or there is none yet.',
    resolve: 'Record the notification first.',
  },
  alreadyAnswered: {
    title: 'This message of the AP has been answered already.',
    detail: 'The answer stands in the case.',
    resolve: 'Record a new message if the AP wrote again.',
  },
  responseUnknown: {
    title: 'This message of the AP is not here.',
    detail: 'The case has no message with this id.',
    resolve: 'Record the message first.',
  },
  partUnknown: {
    title: 'This group of people is not in the case.',
    detail: 'Which name is wrong and which groups there are is in `inTheWay`; null is everybody in no group.',
    resolve: 'Name groups as they stand with the breached data, or none: then it is about everybody.',
  },
  groundRequired: {
    title: 'With a high risk, not telling people in person needs a ground in law.',
    detail: 'The grounds stand in `inTheWay` (GDPR art. 34(3), UAVG art. 41, recital 88).',
    resolve: 'Choose a ground whose condition is met, or inform.',
  },
  groundConditionMissing: {
    title: 'The condition of this ground is not met.',
    detail: 'The condition is named in `inTheWay`.',
    resolve: 'Record that the condition is met, or choose otherwise.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
