import type {
  AddresseeQuery,
  AddresseeTally,
  LetterDraft,
  LetterStore,
  LetterTransaction,
  ListedAddressee,
  Sending,
  SendingTally,
} from '../../api/ports/letters.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { Owner, WrappingKey } from '../files/encryption.ts'
import { unwrapped } from '../files/encryption.ts'
import { ownerKeyIn } from '../files/storedFiles.ts'
import { isId } from '../postgres/rows.ts'
import type { Session } from '../postgres/session.ts'
import { currentOrganisation, upsert } from '../postgres/upsert.ts'
import { addresseeSeal } from './sealedAddressees.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

const letterColumns = `
  id as "letterId", case_id as "caseId", kind, parts, texts, text_hash as "textHash", writers, revision,
  started_at as "startedAt", saved_at as "savedAt"`
const sendingColumns =
  's.number, s.hash, s.means, s.sent_at as "sentAt", s.outcome, s.outcome_at as "outcomeAt", s.because'

const ownerOf = (organisation: OrganisationId, caseId: string): Owner => ({
  organisation,
  stream: { kind: 'case', id: caseId },
})

function neededKey(wrapping: WrappingKey | null): WrappingKey {
  if (!wrapping) throw new Error('Address lists need a key, and this store was opened without one')
  return wrapping
}

type StoredAddressee = Pick<ListedAddressee, 'number' | 'listId' | 'part' | 'language' | 'hash'> & {
  readonly sealed: Buffer
  readonly wrapped: Buffer
  readonly sending: Sending | null
}

/** The questions about letters. */
export const lettersOver = (
  within: Within,
  organisation: OrganisationId,
  wrapping: WrappingKey | null,
): LetterStore => ({
  letters: (caseId) =>
    within(async (session) =>
      isId(caseId)
        ? session.query<LetterDraft>(
            `select ${letterColumns} from letters where case_id = $1 order by started_at, id`,
            [caseId],
          )
        : [],
    ),
  addressees: async (query) => {
    if (!isId(query.caseId)) return []
    const rows = await within((session) => session.query<StoredAddressee>(selectAddressees, valuesOf(query)))
    const [first] = rows
    if (!first) return []
    const owner = ownerOf(organisation, query.caseId)
    const { open } = addresseeSeal(owner, unwrapped(first.wrapped, owner, neededKey(wrapping)))
    return rows.map((row) => {
      const { number, listId, part, language, hash, sending } = row
      return { number, listId, part, language, hash, sending, ...open(row.sealed, row) }
    })
  },
  addresseeTallies: (caseId) =>
    within(async (session) =>
      isId(caseId)
        ? session.query<AddresseeTally>(
            `select part, language, has_address as "hasAddress", has_email as "hasEmail", count(*)::int as people
             from addressees where case_id = $1 group by 1, 2, 3, 4 order by 1 nulls first, 2, 3, 4`,
            [caseId],
          )
        : [],
    ),
  sendingTallies: (caseId) =>
    within(async (session) =>
      isId(caseId)
        ? session.query<SendingTally>(
            `select letter_id as "letterId", means, outcome, count(*)::int as people
             from letter_sendings where case_id = $1 group by 1, 2, 3 order by 1, 2, 3 nulls first`,
            [caseId],
          )
        : [],
    ),
})

const selectAddressees = `
  select a.number, a.list_id as "listId", a.part, a.language, a.hash, a.sealed, k.wrapped,
    case when s.number is null then null else jsonb_build_object('number', s.number, 'hash', s.hash, 'means', s.means,
      'sentAt', s.sent_at, 'outcome', s.outcome, 'outcomeAt', s.outcome_at, 'because', s.because) end as sending
  from addressees a
    join file_keys k on k.organisation_id = a.organisation_id and k.kind = a.owner_kind and k.owner_id = a.case_id
    left join letter_sendings s on s.organisation_id = a.organisation_id and s.case_id = a.case_id
      and s.letter_id = $2::uuid and s.number = a.number
  where a.case_id = $1 and a.number > $3
    and ($4::text is null or case $4 when 'notSent' then s.number is null when 'sent' then s.number is not null
      else s.outcome = $4 end)
    and ($5::boolean is null or case when a.part is null then $5 else a.part = any ($6::text[]) end)
    and ($7::text is null or case $7 when 'email' then a.has_email else a.has_address end)
    and ($8::int is null or a.number = $8)
  order by a.number limit $9`

const valuesOf = ({
  caseId,
  letterId,
  state,
  parts,
  means,
  number,
  after,
  limit,
}: AddresseeQuery): readonly unknown[] => [
  caseId,
  letterId !== null && isId(letterId) ? letterId : null,
  after,
  state ?? null,
  parts ? parts.includes(null) : null,
  parts?.filter((part) => part !== null) ?? [],
  means ?? null,
  number ?? null,
  limit,
]

/** How a transaction sends statements: at once and not waited for, or read and waited for. */
type Sender = {
  readonly session: Session
  readonly send: (text: string, values?: readonly unknown[]) => void
  readonly read: <Answer>(answer: Promise<Answer>) => Promise<Answer>
  readonly lock: (what: string) => void
}

/** What a transaction does with letters. */
export const lettersIn = (
  { session, send, read, lock }: Sender,
  organisation: OrganisationId,
  wrapping: WrappingKey | null,
): LetterTransaction => ({
  letter: async (id) => {
    if (!isId(id)) return null
    lock(`letter ${id}`)
    return (
      (await read(session.query<LetterDraft>(`select ${letterColumns} from letters where id = $1`, [id])))[0] ?? null
    )
  },
  putLetter: async ({ letterId, caseId, kind, parts, texts, textHash, writers, revision, startedAt, savedAt }) =>
    send(putLetter, [
      letterId,
      caseId,
      kind,
      JSON.stringify(parts),
      JSON.stringify(texts),
      textHash,
      JSON.stringify(writers),
      revision,
      startedAt,
      savedAt,
    ]),
  deleteLetter: async (id) => send('delete from letters where id = $1', [id]),
  lastAddressee: async (caseId) => {
    lock(`addressees ${caseId}`)
    const [row] = await read(session.query<{ last: number }>(selectLast, [caseId]))
    return row?.last ?? 0
  },
  addAddressees: async (caseId, people) => {
    const owner = ownerOf(organisation, caseId)
    const { seal } = addresseeSeal(owner, await read(ownerKeyIn(session, owner, neededKey(wrapping))))
    const rows = people.map((person) => ({
      number: person.number,
      list_id: person.listId,
      part: person.part,
      language: person.language,
      has_address: person.address.length > 0,
      has_email: person.email !== null,
      hash: person.hash,
      sealed: seal(person).toString('base64'),
    }))
    send(insertAddressees, [caseId, JSON.stringify(rows)])
  },
  addSendings: async (caseId, letterId, sendings) =>
    send(insertSendings, [
      caseId,
      letterId,
      JSON.stringify(
        sendings.map(({ number, hash, means, sentAt, outcome, outcomeAt, because }) => ({
          number,
          hash,
          means,
          sent_at: sentAt,
          outcome,
          outcome_at: outcomeAt,
          because,
        })),
      ),
    ]),
  markSendings: async (caseId, letterId, numbers, outcome, at, because = null) =>
    (
      await read(
        session.query(
          `update letter_sendings set outcome = $4, outcome_at = $5, because = $6
           where case_id = $1 and letter_id = $2 and number = any ($3::int[]) returning number`,
          [caseId, letterId, numbers, outcome, outcome === null ? null : at, because],
        ),
      )
    ).length,
  sendings: async (caseId, letterId) =>
    read(
      session.query<Sending>(
        `select ${sendingColumns} from letter_sendings s where s.case_id = $1 and s.letter_id = $2 order by s.number`,
        [caseId, letterId],
      ),
    ),
  destroyAddressees: async (caseId) => send('delete from addressees where case_id = $1', [caseId]),
  destroyLetters: async (caseId) => send('delete from letters where case_id = $1', [caseId]),
})

const putLetter = upsert(
  'letters',
  ['id', 'case_id', 'kind', 'parts', 'texts', 'text_hash', 'writers', 'revision', 'started_at', 'saved_at'],
  ['id'],
)
const selectLast = `
  select greatest((select max(number) from addressees where case_id = $1),
    (select max(number) from letter_sendings where case_id = $1), 0) as last`
const insertAddressees = `
  insert into addressees (organisation_id, case_id, number, list_id, part, language, has_address, has_email, hash, sealed)
  select ${currentOrganisation}, $1, number, list_id, part, language, has_address, has_email, hash, decode(sealed, 'base64')
  from jsonb_to_recordset($2::jsonb) as given (number int, list_id uuid, part text, language text, has_address boolean,
    has_email boolean, hash text, sealed text)`
const insertSendings = `
  insert into letter_sendings (organisation_id, case_id, letter_id, number, hash, means, sent_at, outcome, outcome_at,
    because)
  select ${currentOrganisation}, $1, $2, *
  from jsonb_to_recordset($3::jsonb) as given (number int, hash text, means text, sent_at text, outcome text,
    outcome_at text, because text)
  on conflict (organisation_id, case_id, letter_id, number) do nothing`
