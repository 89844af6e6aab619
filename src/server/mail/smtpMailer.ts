import nodemailer from 'nodemailer'
import { type Mailer, MailRefused } from '../../api/ports/mail.ts'

/** Which mail server takes our mail, and in whose name. */
export type MailConfig = {
  /** `smtp://` or `smtps://`, with user and password where it wants them. */
  readonly smtpUrl: string
  /** Whether nothing is sent, neither password nor mail, before the line is encrypted. */
  readonly requireTls: boolean
  /** The address that mail comes from. */
  readonly from: string
}

const patienceMilliseconds = 20_000
const atOnce = 3

/**
 * Hands mail to a mail server. Nothing is read from files or addresses that stand in a message.
 * @param options.pages by which address people reach our pages
 */
export function smtpMailer({ smtpUrl, requireTls, from }: MailConfig, pages: string): Mailer & { close(): void } {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    requireTLS: requireTls,
    pool: true,
    maxConnections: atOnce,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    domain: from.slice(from.lastIndexOf('@') + 1),
    pages,
    send: async ({ messageId, fromName, to, replyTo, subject, text, language, inReplyTo, automatic }) => {
      try {
        await transport.sendMail({
          messageId: `<${messageId}>`,
          from: { name: fromName, address: from },
          // As an object, so that what somebody typed is one address and never a list.
          to: { name: '', address: to },
          ...(replyTo !== null && { replyTo }),
          subject,
          text,
          ...(inReplyTo !== null && { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` }),
          headers: {
            'Content-Language': language,
            // RFC 3834: machines do not answer machines.
            ...(automatic !== null && { 'Auto-Submitted': automatic }),
            'X-Auto-Response-Suppress': 'All',
          },
        })
      } catch (error) {
        throw refusalFrom(error)
      }
    },
    close: () => transport.close(),
  }
}

/** Why a mail server did not take a message; what is no answer of a server is passed on as it is. */
function refusalFrom(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const status = 'responseCode' in error ? Number(error.responseCode) : 0
  const command = 'command' in error ? String(error.command) : ''
  if (code === 'EAUTH' || code === 'ENOAUTH') return new MailRefused('mailServerDenied', false)
  // Also where somebody on the way took the offer of STARTTLS out.
  if (code === 'ETLS') return new MailRefused('mailServerNotSecure', false)
  if (code === 'EENVELOPE') return new MailRefused('addressRefused', status >= 500 || status === 0)
  if (['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EPROTOCOL'].includes(code) && status === 0)
    return new MailRefused('mailServerAway', false)
  if (status > 0)
    return new MailRefused(command.startsWith('RCPT') ? 'addressRefused' : 'mailServerRefused', status >= 500)
  return error
}
