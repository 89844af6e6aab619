import type { leftToSetUp as nl } from '../nl/leftToSetUp.ts'

export const leftToSetUp = {
  title: 'Left to set up',
  intro: 'This list goes once everything is done.',
  states: { done: 'done', toDo: 'to do', optional: 'not needed' },
  steps: {
    details: 'Address, KvK and DPO number for the AP',
    desk: 'Telephone number and hours for reporters',
    mailbox: 'Letting reports come in by e-mail',
    colleagues: 'Somebody who handles cases',
    secondReader: 'A second handler, to read along',
    duty: 'Somebody on duty',
  },
} satisfies typeof nl
