import * as z from 'zod'
import { mailboxConditions, mailboxFaults } from '../domain/mail/mailboxCondition.ts'
import { instantOut } from './primitives.ts'

/** The mailboxes whose messages become reports, and how they are doing. */
export const mailboxList = z
  .object({
    items: z.array(
      z.object({
        name: z.string().describe('Its user, its server and its folder'),
        condition: z
          .enum(mailboxConditions)
          .describe('working, waiting: it was not reached yet, or not for some minutes; stuck: nothing comes in'),
        silentSince: instantOut.describe('Since when nothing was heard of it: its last answer, or the first try'),
        contactAt: instantOut.nullable().describe('When it last answered'),
        takenAt: instantOut.nullable().describe('When a message of it was last taken in'),
        waiting: z.int().describe('Messages that wait to be taken in'),
        failing: z.int().describe('Of those: messages that failed, and are tried again'),
        fault: z.enum(mailboxFaults).nullable(),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'MailboxList' })
export type MailboxList = z.output<typeof mailboxList>
