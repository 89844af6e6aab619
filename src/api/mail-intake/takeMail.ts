import type { LetterNamed } from '../../domain/mail/belonging.ts'
import { deliveryReport } from '../../domain/mail/deliveryReport.ts'
import { isNoReply } from '../../domain/mail/isNoReply.ts'
import { isSigned } from '../../domain/mail/isSigned.ts'
import { judgeMail, type MailDoubt } from '../../domain/mail/judgeMail.ts'
import { oneLine } from '../../domain/mail/plainText.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { StreamId } from '../../domain/proof.ts'
import { addReportFile } from '../../domain/report/addFile.ts'
import { putAwayMail, receiveReport } from '../../domain/report/decideOnReport.ts'
import type { MailHead, Reporter } from '../../domain/report/events.ts'
import { isAfter, type Instant } from '../../domain/time.ts'
import { lettersAnswered, recordOutcomeByMail } from '../letters/answeredByMail.ts'
import type { TakenMail } from '../ports/mailbox.ts'
import type { Organisation, Ports } from '../ports.ts'
import { type LoadedReport, newReport } from '../reports/reportStream.ts'
import { decidedOnReport } from '../reports/writeReport.ts'
import type { Writing } from '../writing.ts'
import { acknowledgeMail } from './acknowledgeMail.ts'
import { addReply } from './addReply.ts'
import { type ArrivedMail, mailIntake, type MailOutcome } from './arrivedMail.ts'
import { type CameBack, putAwayBecause, recordReturn, whatCameBack } from './cameBack.ts'
import { findBelonging, placeToAdd } from './findBelonging.ts'
import { type MailFiles, withMailFiles } from './keepMailFiles.ts'
import { textOfMail } from './textOfMail.ts'

/** What a message is about to become, before anything of it is kept. */
type Intent = {
  readonly doubt: MailDoubt | null
  readonly concerns: StreamId | null
  /** The report or case that it is added to; null for a report of its own. */
  readonly joins: StreamId | null
  readonly answered: readonly LetterNamed[]
  /** A message of ours that came back, as a mail server tells. */
  readonly cameBack: CameBack | null
}

const nothingElse = { concerns: null, joins: null, answered: [], cameBack: null } as const

/**
 * Takes one message in: as a new report, as an answer in the report or case that it belongs to, or as a message that
 * somebody has to look at. All of it is kept in one transaction, with what keeps the message from being taken in again.
 * @param ownAddresses in small letters: those that we send from and read here
 * @returns what became of it; `known` and `double` change nothing else
 * @throws whatever the store throws; then nothing of the message is kept, and it can be tried again
 */
export async function takeMail(
  ports: Ports,
  organisationId: OrganisationId,
  arrived: ArrivedMail,
  ownAddresses: readonly string[],
): Promise<MailOutcome> {
  const store = ports.store.of(organisationId)
  const organisation = await store.organisation()
  const intent = await intentOf(arrived, ports, organisation, ownAddresses)
  const stream: StreamId = intent.joins ?? { kind: 'report', id: ports.newId() }
  return withMailFiles({ ports, store, owner: stream }, arrived, (files) =>
    store.transaction(async (tx) => {
      const now = ports.clock()
      const writing: Writing = { tx, ports, by: mailIntake, organisation, now }
      const known = await tx.takenMail(arrived.place, arrived.identity)
      if (known && samePlace(known, arrived)) return 'known'
      const taken = {
        place: arrived.place,
        identity: arrived.identity,
        nameHash: arrived.read?.messageId ? await ports.hash(arrived.read.messageId) : null,
        takenAt: now,
      }
      if (known) {
        await tx.keepTakenMail({ ...taken, stream: known.stream, became: 'double' })
        return 'double'
      }
      const became = await keep(writing, { arrived, intent, stream, files, ownAddresses })
      const happenedAt = arrivalOf(writing, arrived)
      for (const letter of intent.answered)
        await recordOutcomeByMail(writing, letter, { outcome: 'answered', happenedAt })
      await tx.keepTakenMail({ ...taken, stream, became })
      return became
    }),
  )
}

const samePlace = ({ place: a }: TakenMail, { place: b }: ArrivedMail): boolean =>
  a.mailbox === b.mailbox && a.uidValidity === b.uidValidity && a.uid === b.uid

async function intentOf(
  { read, doubt: known }: ArrivedMail,
  ports: Ports,
  { id }: Organisation,
  ownAddresses: readonly string[],
): Promise<Intent> {
  if (!read) return { doubt: known ?? 'unreadable', ...nothingElse }
  const store = ports.store.of(id)
  const doubt = known ?? judgeMail(read, { ownAddresses })
  if (doubt === 'bounce') {
    const told = deliveryReport(read)
    const answers = told ? [told.messageId, ...read.answers] : read.answers
    const concerns = await findBelonging({ ...read, answers }, store, ports)
    return { ...nothingElse, doubt, concerns, cameBack: told && (await whatCameBack(read, told, store)) }
  }
  const concerns = await findBelonging(read, store, ports)
  if (doubt !== null) return { ...nothingElse, doubt, concerns }
  const joins = concerns && (await placeToAdd(concerns, store))
  return { ...nothingElse, doubt, concerns, joins, answered: await lettersAnswered(read, store) }
}

type Keeping = {
  readonly arrived: ArrivedMail
  readonly intent: Intent
  readonly stream: StreamId
  readonly files: MailFiles
  readonly ownAddresses: readonly string[]
}

async function keep(writing: Writing, keeping: Keeping): Promise<'report' | 'reply' | 'needsALook'> {
  const { arrived, intent, stream, files } = keeping
  for (const { file } of [files.original, ...files.attachments].filter((one) => one !== null))
    await writing.tx.keepFile(file.fileId)
  if (intent.joins && arrived.read) {
    await addReply(writing, intent.joins, { mail: arrived.read, arrivedAt: arrivalOf(writing, arrived), files })
    return 'reply'
  }
  const received = await receive(writing, stream.id, keeping)
  const { report } = received
  if (intent.cameBack && (await recordReturn(writing, intent.cameBack, arrivalOf(writing, arrived))))
    await decidedOnReport(writing, received, (mail) => putAwayMail({ reason: putAwayBecause }, mail, writing))
  if (intent.doubt !== null) return 'needsALook'
  await acknowledgeMail(writing, report, arrived.arrivedAt)
  return 'report'
}

/** A clock that runs ahead of ours must not make a message come from the future. */
const arrivalOf = ({ now }: Writing, { arrivedAt }: ArrivedMail): Instant => (isAfter(arrivedAt, now) ? now : arrivedAt)

/** A new report of a message, or a message that needs a look. */
async function receive(writing: Writing, id: string, keeping: Keeping): Promise<LoadedReport> {
  const { arrived, intent, files, ownAddresses } = keeping
  const { read } = arrived
  let loaded = await decidedOnReport(writing, newReport(id), () =>
    receiveReport(
      {
        channel: 'mail',
        receivedAt: arrivalOf(writing, arrived),
        observedAt: null,
        ongoing: 'unknown',
        description: read ? textOfMail(read) : '',
        reporter: read && reporterOf(read, ownAddresses, intent.doubt),
        sourceReference: null,
        mail: headOf(read, files),
        ...(intent.doubt !== null && { doubt: intent.doubt }),
        ...(intent.concerns && { concerns: { kind: intent.concerns.kind, id: intent.concerns.id } }),
      },
      writing,
    ),
  )
  for (const file of [...files.attachments, files.original])
    if (file) loaded = await decidedOnReport(writing, loaded, (report) => addReportFile(file, report, writing))
  return loaded
}

const headOf = (read: ReadMail | null, { leftOut, original }: MailFiles): MailHead => ({
  subject: read?.subject ? oneLine(read.subject) : null,
  to: (read?.to ?? []).slice(0, 50).map((address) => oneLine(address, 320)),
  sentAt: read?.sentAt ?? null,
  messageId: read?.messageId ? oneLine(read.messageId, 998) : null,
  leftOut: leftOut.slice(0, 200),
  ...(read && isSigned(read) && { isSigned: true }),
  originalFileId: original?.file.fileId ?? null,
})

/**
 * Who wrote, as far as the message says: whoever writes from our own domain is a colleague. What a form on a website or a
 * service for safe mail sends comes from whoever can be answered.
 */
function reporterOf(
  { from: sender, repliesTo = null }: ReadMail,
  ownAddresses: readonly string[],
  doubt: MailDoubt | null,
): Reporter | null {
  const from = sender && doubt === null && isNoReply(sender.address) ? (repliesTo ?? sender) : sender
  if (!from) return null
  const domain = from.address.split('@').at(-1)?.toLowerCase() ?? ''
  const isColleague = ownAddresses.some((own) => own.endsWith(`@${domain}`))
  return {
    role: isColleague ? 'employee' : 'resident',
    name: from.name === null || from.name.trim() === '' ? null : oneLine(from.name),
    phone: null,
    email: from.address === '' ? null : oneLine(from.address, 320),
    callBack: false,
  }
}
