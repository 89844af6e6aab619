import type { MessageStore } from '../../api/ports/mail.ts'
import type { Session } from './session.ts'
import { upsert } from './upsert.ts'

export const putDestructionCode = upsert(
  'destruction_codes',
  ['code_hash', 'case_id', 'message_id', 'is_open'],
  ['code_hash'],
)
export const closeDestructionRequest = 'update destruction_codes set is_open = false where message_id = $1 and is_open'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/** The questions about requests to destroy. */
export const messagesOver = (within: Within): MessageStore => ({
  destructionRequestOf: (codeHash) =>
    within(async (session) => {
      const [found] = await session.query<{ caseId: string; messageId: string }>(
        'select case_id as "caseId", message_id as "messageId" from destruction_codes where code_hash = $1',
        [codeHash],
      )
      return found ?? null
    }),
  casesAwaitingDestruction: () =>
    within(async (session) => {
      const rows = await session.query<{ id: string }>(
        'select distinct case_id as id from destruction_codes where is_open order by case_id',
      )
      return rows.map(({ id }) => id)
    }),
})
