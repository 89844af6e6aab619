import type { destruction as nl } from '../nl/destruction.ts'

export const destruction = {
  title: 'Destroy a wrong message',
  intro: (organisation) => `You got data from ${organisation} that were not meant for you. That is our mistake.`,
  steps: 'Would you please do this?',
  stepList: [
    'Do not read the message any further.',
    'Delete it everywhere, also from your bin. Destroy what is on paper.',
    'Tell us below that it is done.',
  ],
  reference: 'Reference',
  copies: 'Are there any copies left?',
  copiesChoices: {
    noCopies: 'No, I destroyed everything and passed nothing on',
    passedOn: 'I destroyed everything, but passed it on or showed it to others before',
  },
  copiesMissing: 'Choose what is true for you.',
  remark: 'Is there anything you want to add?',
  remarkHint: 'Do not write down the data themselves.',
  declare: 'Declare that everything is destroyed',
  doneTitle: 'Thank you',
  done: (moment) => `On ${moment} you declared that everything is destroyed.`,
  nothingMore: 'You need not do anything else.',
  tellWhom: 'You passed it on before. Tell us to whom: answer our e-mail. Then we ask them to destroy it too.',
  law: 'Using or spreading the data is not allowed. If need be we will report it to the police.',
  cannot: 'Does it not work, or do you have a question?',
  unknownTitle: 'This page does not exist',
  unknown: 'The address is not right. Open the link in our e-mail again, or call us.',
  failed: 'It did not work. Please try again in a minute.',
} satisfies typeof nl
