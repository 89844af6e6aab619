import type { ProblemTexts } from '../problemCodes.ts'

/** Work in the background, and messages. */
export const jobsProblems = {
  addressMissing: {
    title: 'The reporter gave no e-mail address.',
    detail: 'Without an address no message can go to the reporter.',
    resolve: 'Call the reporter, or ask for an address.',
  },
  linkMissing: {
    title: 'The link is missing from the text.',
    detail: 'Without the link the recipient cannot declare that everything was destroyed.',
    resolve: 'Put the link back into the text, as it stands in `inTheWay`.',
  },
  jobEnded: {
    title: 'This job is not under way any more.',
    detail: 'It is done, it failed, or it was stopped already.',
    resolve: 'Nothing: there is nothing to stop.',
  },
  jobMustRun: {
    title: 'This job cannot be stopped.',
    detail: 'It destroys a file whose term is over.',
    resolve: 'Nothing: make the file again when it is still needed.',
  },
  jobUnderWay: {
    title: 'This job did not fail and was not stopped.',
    detail: 'Only what failed, was stopped, or waits after a fault can be done again.',
    resolve: 'Wait until the job is done, or stop it first.',
  },
  mailingStopped: {
    title: 'This mailing was stopped.',
    detail: 'The e-mails that were still to leave lapsed with it.',
    resolve: 'Send the letter by e-mail again: it goes only to those who do not have it yet.',
  },
} satisfies Partial<ProblemTexts>
