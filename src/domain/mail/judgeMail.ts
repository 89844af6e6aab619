import { isAutoReply } from './isAutoReply.ts'
import { isBlank } from './plainText.ts'
import { type MailAttachment, type ReadMail, valuesOf } from './readMail.ts'

/** Why a message opens no report by itself and is not answered: somebody looks at it first. */
export const mailDoubts = [
  'bounce',
  'autoReply',
  'mailingList',
  'automatic',
  'recall',
  'invitation',
  'ownMessage',
  'encrypted',
  'noContent',
  'tooLarge',
  'unreadable',
] as const
export type MailDoubt = (typeof mailDoubts)[number]

/**
 * Whether a message tells something by itself, or somebody has to look at it first, and why. A real report may hide in
 * each of these, so none is thrown away. What somebody passes on is what they tell of, and says nothing of their own.
 * @param options.ownAddresses the addresses that we send from and read here, in small letters
 */
export function judgeMail(
  mail: ReadMail,
  { ownAddresses }: { readonly ownAddresses: readonly string[] },
): MailDoubt | null {
  if (isBounce(mail)) return 'bounce'
  if (isAutoReply(mail)) return 'autoReply'
  if (mail.from && ownAddresses.includes(mail.from.address.toLowerCase())) return 'ownMessage'
  if (isFromList(mail)) return 'mailingList'
  if (isAutomatic(mail)) return 'automatic'
  if (isRecall(mail)) return 'recall'
  if (isInvitation(mail)) return 'invitation'
  if (isEncrypted(mail)) return 'encrypted'
  const isEmpty = isBlank(mail.text) && mail.attachments.length === 0 && isBlank(mail.subject ?? '')
  return isEmpty ? 'noContent' : null
}

/** What came with the message itself, not with one that was passed on. */
const ownFiles = ({ attachments }: Pick<ReadMail, 'attachments'>): readonly MailAttachment[] =>
  attachments.filter(({ within }) => !within)

const first = (mail: ReadMail, name: string): string => valuesOf(mail, name)[0]?.toLowerCase() ?? ''

/** A mail server tells that something did not arrive (RFC 3464), or is late. */
function isBounce(mail: ReadMail): boolean {
  const type = first(mail, 'content-type')
  if (type.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/.test(type)) return true
  if (ownFiles(mail).some(({ saidToBe }) => saidToBe === 'message/delivery-status')) return true
  if (valuesOf(mail, 'x-failed-recipients').length > 0) return true
  // Exchange says so in a header without a value.
  if (valuesOf(mail, 'x-ms-exchange-message-is-ndr').length > 0) return true
  // No return path, so that nobody answers (RFC 5321, 4.5.5); a wish to be told that something was read has none either.
  const isFromServer = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[\da-f]{32})(?:@|$)/i.test(
    mail.from?.address ?? '',
  )
  const saysSo =
    /undeliver|not delivered|delivery (?:status|notification|report|fail|has fail)|returned mail|returning message|failure notice|mail delivery|delayed|user unknown|onbestelbaar|niet (?:worden )?bezorgd|unzustellbar|nicht zu(?:ge)?stell|non remis|échec de (?:la )?remise|rejected/i.test(
      mail.subject ?? '',
    )
  const isReport = type.startsWith('multipart/report') && !type.includes('disposition-notification')
  return isReport || (isFromServer && (saysSo || first(mail, 'return-path') === '<>')) || hasNoWayBack(mail, saysSo)
}

const hasNoWayBack = (mail: ReadMail, saysSo: boolean): boolean => first(mail, 'return-path') === '<>' && saysSo

const listHeaders = ['list-id', 'list-post', 'list-unsubscribe', 'x-mailing-list', 'x-mailman-version', 'mailing-list']

const isFromList = (mail: ReadMail): boolean =>
  listHeaders.some((name) => valuesOf(mail, name).length > 0) || first(mail, 'precedence') === 'list'

/** A programme wrote it (RFC 3834, 5; RFC 7489, 7.2.1.1), or it went to very many. */
function isAutomatic(mail: ReadMail): boolean {
  const submitted = first(mail, 'auto-submitted')
  if (/^report domain: \S+ submitter: /i.test((mail.subject ?? '').trim())) return true
  return (submitted !== '' && !submitted.startsWith('no')) || ['bulk', 'junk'].includes(first(mail, 'precedence'))
}

/** Somebody wants an earlier message back (Outlook): of itself that may tell of a leak, but seldom says which. */
const isRecall = ({ subject, text }: ReadMail): boolean =>
  /^(?:recall|intrekken|terugroepen|rückruf):/i.test((subject ?? '').trim()) &&
  /would like to recall|wil het bericht|möchte die nachricht/i.test(text.slice(0, 1000))

/** An invitation from a calendar, or the answer to one (RFC 5546); one that somebody sends along as a file has no method. */
const isInvitation = (mail: ReadMail): boolean =>
  ownFiles(mail).some(
    ({ saidToBe, content }) =>
      saidToBe === 'text/calendar' &&
      /^METHOD:(?:REQUEST|REPLY|CANCEL|COUNTER|DECLINECOUNTER|REFRESH|ADD)\s*$/m.test(
        new TextDecoder().decode(content.subarray(0, 20_000)),
      ),
  )

const isSealedByMicrosoft = ({ saidToBe, name }: MailAttachment): boolean =>
  saidToBe === 'application/x-microsoft-rpmsg-message' || /\.rpmsg$/i.test(name ?? '')

/** Files that nobody reads without a key: S/MIME (RFC 8551), OpenPGP (RFC 3156), and what Microsoft encrypts. */
const isSealed = ({ saidToBe, name }: MailAttachment): boolean =>
  /^(?:application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)|text\/pgp)$/.test(saidToBe) ||
  /\.(?:pgp|gpg)$/i.test(name ?? '')

/** What it says cannot be read without a key that we do not have. */
function isEncrypted(mail: ReadMail): boolean {
  if (first(mail, 'content-type').startsWith('multipart/encrypted')) return true
  // The words beside it only tell how to open it.
  const files = ownFiles(mail)
  if (files.some(isSealedByMicrosoft)) return true
  if (isBlank(mail.text)) return files.some(isSealed)
  // Behind it may stand what a list or a mail server adds to everything.
  return /^-----BEGIN PGP MESSAGE-----[^]*-----END PGP MESSAGE-----/.test(mail.text.trim())
}
