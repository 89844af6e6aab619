import PostalMime, { type Email } from 'postal-mime'
import { headMended, partsFound } from './mendedMessage.ts'
import { wordsAsSent } from './misnamedSigns.ts'

/**
 * The parts of a message, its words in the character set in which they were written; also of one whose head or whose parts
 * break the rules, as far as people would still read it.
 * @throws when it is nested deeper, or has more headers, than any message that people send
 */
export async function parseMessage(given: Uint8Array<ArrayBuffer>): Promise<Email> {
  const message = headMended(given)
  const email = await parse(message)
  const found = saysNothing(email) ? partsFound(message, email) : null
  if (!found) return { ...email, ...(await wordsAsSent(email, message, parse)) }
  const read = await parse(found)
  return { ...read, ...(await wordsAsSent(read, found, parse)), headers: email.headers }
}

const parse = (message: Uint8Array<ArrayBuffer>): Promise<Email> =>
  PostalMime.parse(message, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 64,
    // Messages within it are read where this is used, with heads that keep when they were sent as it was written.
    forceRfc822Attachments: true,
  })

const saysNothing = ({ text = '', html = '', attachments }: Email): boolean =>
  text.trim() === '' && html.trim() === '' && attachments.length === 0
