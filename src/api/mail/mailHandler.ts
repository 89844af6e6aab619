import type { JobHandler } from '../jobs/jobHandler.ts'
import { sendAcknowledgement } from './acknowledge.ts'
import { mailerOf } from './postOffice.ts'
import { sendNotice } from './sendNotice.ts'
import { isNotice } from './notices.ts'
import { sendMessage } from './sendMessage.ts'

/** Sends one mail; its data say which, and everything else is read when it leaves. */
export const runMail: JobHandler = async (job, context) => {
  // Nothing is written in a history that cannot be sent.
  mailerOf(context)
  const { message, messageId, language } = job.data
  if (message === 'acknowledgement') return sendAcknowledgement(job, language === 'en' ? 'en' : 'nl', context)
  if (isNotice(message)) return sendNotice(job, message, context)
  if (typeof messageId === 'string') await sendMessage(job, messageId, context)
}
