import type { MailboxState, MailboxStore, MailboxTransaction, TakenMail } from '../../api/ports/mailbox.ts'
import type { StreamKind } from '../../domain/proof.ts'
import type { Session } from './session.ts'
import { currentOrganisation, upsert } from './upsert.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

type StoredMail = {
  readonly mailbox: string
  readonly uid_validity: string
  readonly uid: string
  readonly identity: string
  readonly name_hash: string | null
  readonly kind: StreamKind
  readonly stream_id: string
  readonly became: TakenMail['became']
  readonly taken_at: string
}

const columns = 'mailbox, uid_validity, uid, identity, name_hash, kind, stream_id, became, taken_at'
const stateColumns = ['mailbox', 'since', 'contact_at', 'taken_at', 'waiting', 'failing', 'fault']
const here = 'mailbox = $1 and uid_validity = $2'

/** The message from this very place goes before the same one from elsewhere. */
const selectTaken = `
  select ${columns} from taken_mails where (${here} and uid = $3) or (identity = $4 and became <> 'double')
  order by (${here} and uid = $3) desc limit 1`
const insertTaken = `
  insert into taken_mails (organisation_id, ${columns}) values (${currentOrganisation}, $1, $2, $3, $4, $5, $6, $7, $8, $9)`
const selectNamed = `
  select kind, stream_id as id from taken_mails where name_hash = $1 and became <> 'double' order by taken_at, uid limit 1`

/** What a transaction does with mail. @param does how it reads, writes without waiting, and holds others off */
export function mailboxesIn(
  session: Session,
  does: {
    readonly read: <Answer>(answer: Promise<Answer>) => Promise<Answer>
    readonly send: (text: string, values: readonly unknown[]) => void
    readonly lock: (what: string) => void
  },
): MailboxTransaction {
  return {
    takenMail: async ({ mailbox, uidValidity, uid }, identity) => {
      does.lock(`mail ${identity}`)
      const values = [mailbox, uidValidity, uid, identity]
      const [found] = await does.read(session.query<StoredMail>(selectTaken, values))
      return found ? mailOf(found) : null
    },
    keepTakenMail: async ({ place, identity, nameHash, stream, became, takenAt }) =>
      does.send(insertTaken, [
        place.mailbox,
        place.uidValidity,
        place.uid,
        identity,
        nameHash,
        stream.kind,
        stream.id,
        became,
        takenAt,
      ]),
    answeredSince: async (senderHash, since) => {
      does.lock(`answered ${senderHash}`)
      does.send('delete from answered_senders where at < $1', [since])
      const asked = session.query('select at from answered_senders where sender_hash = $1 and at >= $2', [
        senderHash,
        since,
      ])
      return (await does.read(asked)).length > 0
    },
    keepAnswered: async (senderHash, at) =>
      does.send(upsert('answered_senders', ['sender_hash', 'at'], ['sender_hash']), [senderHash, at]),
  }
}

/** The questions about mail. */
export const mailboxesOver = (within: Within): MailboxStore => ({
  takenFrom: ({ mailbox, uidValidity }) =>
    within(async (session) => {
      const rows = await session.query<{ uid: string }>(`select uid from taken_mails where ${here}`, [
        mailbox,
        uidValidity,
      ])
      return rows.map(({ uid }) => Number(uid))
    }),
  streamOfMail: (nameHash) =>
    within(async (session) => {
      const [found] = await session.query<{ kind: StreamKind; id: string }>(selectNamed, [nameHash])
      return found ?? null
    }),
  mailboxStates: () =>
    within((session) =>
      session.query<MailboxState>(
        `select mailbox, since, contact_at as "contactAt", taken_at as "takenAt", waiting, failing, fault
         from mailbox_states order by mailbox`,
      ),
    ),
  putMailboxState: ({ mailbox, since, contactAt, takenAt, waiting, failing, fault }) =>
    within(async (session) => {
      const statement = upsert('mailbox_states', stateColumns, ['mailbox'])
      await session.query(statement, [mailbox, since, contactAt, takenAt, waiting, failing, fault])
    }),
  forgetMailboxStates: (except) =>
    within(async (session) => {
      await session.query('delete from mailbox_states where mailbox <> all ($1::text[])', [except])
    }),
})

const mailOf = (row: StoredMail): TakenMail => ({
  place: { mailbox: row.mailbox, uidValidity: row.uid_validity, uid: Number(row.uid) },
  identity: row.identity,
  nameHash: row.name_hash,
  stream: { kind: row.kind, id: row.stream_id },
  became: row.became,
  takenAt: row.taken_at,
})
