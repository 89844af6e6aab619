import { mailboxList } from '../../contract/mailboxes.ts'
import { mailboxCondition } from '../../domain/mail/mailboxCondition.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'

export const mailboxRoutes = [
  route(
    {
      id: 'getMailboxes',
      method: 'get',
      path: '/mailboxes',
      access: 'signedIn',
      tag: 'Reports',
      summary: 'How the mailboxes are doing whose messages become reports',
      description:
        'Empty where none is set up. Whoever is signed in sees it: a mailbox that is stuck concerns everybody.',
      answers: { 200: { description: 'By name', schema: mailboxList } },
    },
    async ({ store, house }) => {
      const now = house.ports.clock()
      const states = await store.mailboxStates()
      return ok({
        items: states.map((state) => ({
          name: state.mailbox,
          condition: mailboxCondition(state, now),
          silentSince: state.contactAt ?? state.since,
          contactAt: state.contactAt,
          takenAt: state.takenAt,
          waiting: state.waiting,
          failing: state.failing,
          fault: state.fault,
        })),
        next: null,
      })
    },
  ),
]
