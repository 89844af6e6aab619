/** Why a mail server gave a message back, as far as people can do something about it. */
export const whysReturned = [
  'addressUnknown',
  'domainUnknown',
  'mailboxFull',
  'mailboxClosed',
  'tooLarge',
  'refused',
  'notReachable',
  'unknown',
] as const
export type WhyReturned = (typeof whysReturned)[number]

/** Enhanced status codes (RFC 3463, 3; RFC 7505, 5.1.10), by their subject and detail. */
const bySubjectAndDetail: ReadonlyMap<string, WhyReturned> = new Map([
  ['1.0', 'addressUnknown'],
  ['1.1', 'addressUnknown'],
  ['1.2', 'domainUnknown'],
  ['1.3', 'addressUnknown'],
  ['1.4', 'addressUnknown'],
  ['1.6', 'addressUnknown'],
  ['1.10', 'domainUnknown'],
  // Exchange Online has codes of its own.
  ['1.351', 'addressUnknown'],
  ['2.1', 'mailboxClosed'],
  ['2.2', 'mailboxFull'],
  ['2.3', 'tooLarge'],
  ['3.4', 'tooLarge'],
  ['4.1', 'notReachable'],
  ['4.3', 'notReachable'],
  ['4.4', 'domainUnknown'],
  ['4.7', 'notReachable'],
  ['4.310', 'domainUnknown'],
])

/**
 * Why a message came back, from what the report of a mail server says of one receiver (RFC 3464, 2.3).
 * @param status such as 5.1.1; @param diagnostic what the other server answered, as it is written
 */
export function whyReturned(status: string, diagnostic: string): WhyReturned {
  // What Exchange means by 5.1.10 and 5.4.1, which say something else of other servers.
  if (/RecipientNotFound|recipient address rejected: access denied/i.test(diagnostic)) return 'addressUnknown'
  const [, subject = '', detail = ''] = /^[245]\.(\d{1,3})\.(\d{1,3})/.exec(status.trim()) ?? []
  // Servers that know no better say 5.0.0, and write what they mean.
  const [, within] = /(?<![\d.])[45]\.(\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(diagnostic) ?? []
  const exact = subject === '0' || subject === '' ? within : `${subject}.${detail}`
  const known = bySubjectAndDetail.get(exact ?? '')
  if (known) return known
  if (exact?.startsWith('7.')) return 'refused'
  return byWords.find(([pattern]) => pattern.test(diagnostic))?.[1] ?? 'unknown'
}

const byWords: readonly (readonly [RegExp, WhyReturned])[] = [
  [
    /over ?quota|quota exceeded|(?:mailbox|inbox)(?: is)? full|insufficient (?:system )?storage|postvak[^.]{0,60} (?:is )?vol\b/i,
    'mailboxFull',
  ],
  [
    /(?:host|domain)(?: name)?(?: was)?(?: is)? not found|nxdomain|unrouteable|domain (?:does not|doesn't) exist|no (?:mx|such domain)/i,
    'domainUnknown',
  ],
  [/disabled|inactive|suspended|no longer (?:valid|available|in use)/i, 'mailboxClosed'],
  [
    /no such (?:user|mailbox|recipient)|(?:user|recipient|mailbox|address)(?: is)? (?:unknown|not found|unavailable|rejected)|unknown (?:user|recipient)|(?:user|mailbox|account|address) (?:does not|doesn't) exist|invalid (?:recipient|mailbox)|onbekende? (?:ontvanger|gebruiker)|adres niet (?:is )?gevonden|niet gevonden bij|(?:adres|gebruiker) bestaat niet/i,
    'addressUnknown',
  ],
  [/too (?:large|big)|size (?:limit|exceeds)|exceeds (?:the )?(?:maximum|size)/i, 'tooLarge'],
  [/spam|blocked|blacklist|block ?list|policy|denied|not allowed|refused by/i, 'refused'],
  [/timed? ?out|connection refused|could not connect|expired|retry/i, 'notReachable'],
]
