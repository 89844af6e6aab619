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
 * each of these, so none is thrown away.
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
  const isEmpty = mail.text.trim() === '' && mail.attachments.length === 0 && (mail.subject ?? '').trim() === ''
  return isEmpty ? 'noContent' : null
}

const first = (mail: ReadMail, name: string): string => valuesOf(mail, name)[0]?.toLowerCase() ?? ''

/** A mail server tells that something did not arrive (RFC 3464), or is late. */
function isBounce(mail: ReadMail): boolean {
  const type = first(mail, 'content-type')
  if (type.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/.test(type)) return true
  if (mail.attachments.some(({ saidToBe }) => saidToBe === 'message/delivery-status')) return true
  if (valuesOf(mail, 'x-failed-recipients').length > 0) return true
  // No return path, so that nobody answers (RFC 5321, 4.5.5); a wish to be told that something was read has none either.
  const isFromServer = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)(?:@|$)/i.test(mail.from?.address ?? '')
  const saysSo =
    /undeliver|not delivered|delivery (?:status|notification|report|fail|has fail)|returned mail|returning message|failure notice|mail delivery|delayed|user unknown|onbestelbaar|niet (?:worden )?bezorgd|unzustellbar|rejected/i.test(
      mail.subject ?? '',
    )
  const isReport = type.startsWith('multipart/report') && !type.includes('disposition-notification')
  return isReport || (isFromServer && (saysSo || first(mail, 'return-path') === '<>')) || hasNoWayBack(mail, saysSo)
}

const hasNoWayBack = (mail: ReadMail, saysSo: boolean): boolean => first(mail, 'return-path') === '<>' && saysSo

/** How the programmes of Dutch, English, German and French offices begin the subject of such an answer. */
const awaySubjects = [
  /^(?:automatisch (?:antwoord|bericht)|automatische (?:reactie|antwort)|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|réponse automatique)/i,
  /^(?:afwezig(?:heid(?:sbericht|smelding|sassistent)?)?|niet aanwezig|out of (?:the )?office|abwesend|abwesenheit(?:snotiz)?|absence du bureau)(?!\p{L})/iu,
  /^(?:(?:niet )?gelezen|(?:not )?read|(?:un)?gelesen|lu|non lu):/i,
]

/** A programme answers for somebody who is away, or tells that a message was read. */
function isAutoReply(mail: ReadMail): boolean {
  if (first(mail, 'auto-submitted').startsWith('auto-replied')) return true
  if (first(mail, 'content-type').includes('disposition-notification')) return true
  if (mail.attachments.some(({ saidToBe }) => saidToBe === 'message/disposition-notification')) return true
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => !['', 'no'].includes(first(mail, name))))
    return true
  return (
    first(mail, 'precedence') === 'auto_reply' ||
    awaySubjects.some((begins) => begins.test((mail.subject ?? '').trim())) ||
    isAwayNote(mail)
  )
}

const away =
  /\b(?:ik ben|wij zijn|we zijn)\b[^.!?]{0,60}\b(?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar)|(?:met|op) (?:vakantie|verlof|zwangerschapsverlof))\b|\b(?:i am|i'm|we are)\b[^.!?]{0,40}\b(?:out of (?:the )?office|on (?:leave|holiday|vacation)|away)\b/i
const untilWhen =
  /\b(?:tot(?: en met)?|t\/m|vanaf|weer (?:terug|bereikbaar|aanwezig)|terug op|until|back (?:on|in)|return(?:ing)?)\b/i
/** Whoever writes of this tells us something, also from a holiday. */
const tellsOfLeak = /gegevens|\blek|gelekt|datalek|privacy|\bbsn\b|leaked|breach|personal data/i
/** A note of somebody who is away, from a programme that does not say that it is one: short, and until when. */
function isAwayNote({ text, attachments }: ReadMail): boolean {
  const words = text.trim()
  if (words.length > 1500 || attachments.length > 0 || tellsOfLeak.test(words)) return false
  return away.test(words.slice(0, 300)) && untilWhen.test(words)
}

const listHeaders = ['list-id', 'list-post', 'list-unsubscribe', 'x-mailing-list', 'x-mailman-version', 'mailing-list']

const isFromList = (mail: ReadMail): boolean =>
  listHeaders.some((name) => valuesOf(mail, name).length > 0) || first(mail, 'precedence') === 'list'

/** A programme wrote it (RFC 3834, 5), or it went to very many. */
function isAutomatic(mail: ReadMail): boolean {
  const submitted = first(mail, 'auto-submitted')
  return (submitted !== '' && !submitted.startsWith('no')) || ['bulk', 'junk'].includes(first(mail, 'precedence'))
}

/** Somebody wants an earlier message back (Outlook): of itself that may tell of a leak, but seldom says which. */
const isRecall = ({ subject, text }: ReadMail): boolean =>
  /^(?:recall|intrekken|terugroepen|rückruf):/i.test((subject ?? '').trim()) &&
  /would like to recall|wil het bericht|möchte die nachricht/i.test(text.slice(0, 1000))

/** An invitation from a calendar, or the answer to one (RFC 5546); one that somebody sends along as a file has no method. */
const isInvitation = ({ attachments }: ReadMail): boolean =>
  attachments.some(
    ({ saidToBe, content }) =>
      saidToBe === 'text/calendar' &&
      /^METHOD:(?:REQUEST|REPLY|CANCEL|COUNTER|DECLINECOUNTER|REFRESH|ADD)\s*$/m.test(
        new TextDecoder().decode(content.subarray(0, 20_000)),
      ),
  )

/** Files that nobody reads without a key: S/MIME (RFC 8551), OpenPGP (RFC 3156), and what Microsoft encrypts. */
const isSealed = ({ saidToBe, name }: MailAttachment): boolean =>
  /^(?:application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted|x-microsoft-rpmsg-message)|text\/pgp)$/.test(saidToBe) ||
  /\.(?:pgp|gpg|rpmsg)$/i.test(name ?? '')

/** What it says cannot be read without a key that we do not have. */
function isEncrypted(mail: ReadMail): boolean {
  if (first(mail, 'content-type').startsWith('multipart/encrypted')) return true
  // The words beside it only tell how to open it.
  if (mail.attachments.some(({ saidToBe }) => saidToBe === 'application/x-microsoft-rpmsg-message')) return true
  if (mail.text.trim() === '') return mail.attachments.some(isSealed)
  // Behind it may stand what a list or a mail server adds to everything.
  return /^-----BEGIN PGP MESSAGE-----[^]*-----END PGP MESSAGE-----/.test(mail.text.trim())
}
