import type { ProblemTexts } from '../problemCodes.ts'

/** On letters to people. */
export const lettersProblems = {
  letterSent: {
    title: 'This letter has been sent already.',
    detail: 'Its text is history: what people got does not change any more.',
    resolve: 'Write a new letter.',
  },
  letterNotReady: {
    title: 'This letter is not ready to be read yet.',
    detail: 'What it lacks, or what does not belong in it, stands in `inTheWay`.',
    resolve: 'Fill in what is open, and take out what is about others.',
  },
  letterLeaving: {
    title: 'This letter is on its way to people.',
    detail: 'E-mails are leaving or have arrived. The text must stay what people read.',
    resolve: 'Begin a new letter, or stop the mailing as long as nothing has left.',
  },
  lettersLeaving: {
    title: 'Letters of this case are still leaving by e-mail.',
    detail: 'A case is closed once it is certain who got a letter.',
    resolve: 'Wait until they have left, or stop the mailing with the letters.',
  },
  letterNotOffered: {
    title: 'There is nothing of this letter to read.',
    detail: 'This text was not laid ready, was read already, or was changed since.',
    resolve: 'Lay the text ready to be read.',
  },
  letterNotApproved: {
    title: 'This text has not been approved.',
    detail: 'Somebody other than its writer has to approve exactly these words before they go to people.',
    resolve: 'Lay the text ready and have a colleague read it.',
  },
  letterNotSent: {
    title: 'This letter has not been sent yet.',
    detail: 'What comes back of a letter can be recorded once it is out.',
    resolve: 'Record first that the letter was sent.',
  },
  writerMayNotReview: {
    title: 'Whoever wrote on the letter cannot approve it.',
    detail: 'Another pair of eyes sees what its writer no longer sees.',
    resolve: 'Ask a colleague who did not write on it.',
  },
  nobodyToSendTo: {
    title: 'There is nobody to send this to.',
    detail:
      'On the address list stands nobody of this group who did not get the letter yet and can be reached in this way.',
    resolve: 'Put people on the address list first, or choose another way.',
  },
  addresseesFaulty: {
    title: 'Something is wrong with one or more people on the list.',
    detail: 'Which, and what, stands in `inTheWay`. Nothing was kept.',
    resolve: 'Mend those rows or leave them out.',
  },
  addresseesTwice: {
    title: 'One or more people are on the list already.',
    detail: 'Who, and by what that shows, stands in `inTheWay`. Nothing was kept, so that nobody gets two letters.',
    resolve: 'Leave them out, or list them all the same if they are different people.',
  },
  letterIsPersonal: {
    title: 'This letter goes to people themselves.',
    detail: 'Only a message for the website or the press is made public.',
    resolve: 'Send the letter by post or e-mail.',
  },
  letterIsPublic: {
    title: 'This message is for everybody.',
    detail: 'A message for the website or the press goes to nobody on a list.',
    resolve: 'Record that it was made public, or write a letter.',
  },
  numbersUnknown: {
    title: 'None of these numbers got this letter.',
    detail: 'The number stands on the letter, behind the reference.',
    resolve: 'Check the numbers.',
  },
  pdfNotHere: {
    title: 'No PDF can be made here.',
    detail: 'That takes a server; the demo has none.',
    resolve: 'Choose ODT or DOCX.',
  },
  mailNotSetUp: {
    title: 'E-mail is not set up here.',
    detail: 'Without a mail server nothing leaves.',
    resolve: 'Ask your administrator to set up e-mail, or send by post.',
  },
} as const satisfies Partial<ProblemTexts>
