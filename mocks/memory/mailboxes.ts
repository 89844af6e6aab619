import { compareText } from '../../src/api/caseOrder.ts'
import type { MailboxStore, MailboxTransaction, MailPlace } from '../../src/api/ports/mailbox.ts'
import type { Content, Draft } from './content.ts'
import { asKept } from './table.ts'

const keyOf = ({ mailbox, uidValidity, uid }: MailPlace): string => JSON.stringify([mailbox, uidValidity, uid])

/** What a transaction does with mail. */
export const mailboxesOn = (draft: Draft): MailboxTransaction => ({
  takenMail: async (place, identity) => {
    const known = draft.takenMails.get(keyOf(place))
    if (known) return known
    for (const key of draft.takenMails.keys()) {
      const other = draft.takenMails.get(key)
      if (other?.identity === identity && other.became !== 'double') return other
    }
    return null
  },
  keepTakenMail: async (mail) => draft.takenMails.set(keyOf(mail.place), asKept(mail)),
  answeredSince: async (senderHash, since) => {
    for (const key of draft.answeredSenders.keys())
      if ((draft.answeredSenders.get(key) ?? '') < since) draft.answeredSenders.delete(key)
    return draft.answeredSenders.get(senderHash) !== undefined
  },
  keepAnswered: async (senderHash, at) => draft.answeredSenders.set(senderHash, at),
})

/** The questions about mail. */
export const mailboxesOver = (content: Content): MailboxStore => ({
  takenFrom: async ({ mailbox, uidValidity }) =>
    [...content.takenMails.values()]
      .filter(({ place }) => place.mailbox === mailbox && place.uidValidity === uidValidity)
      .map(({ place }) => place.uid),
  streamOfMail: async (nameHash) => {
    const named = [...content.takenMails.values()].filter(
      (mail) => mail.nameHash === nameHash && mail.became !== 'double',
    )
    const [first] = named.toSorted((a, b) => compareText(a.takenAt, b.takenAt) || a.place.uid - b.place.uid)
    return first?.stream ?? null
  },
  mailboxStates: async () => [...content.mailboxStates.values()].toSorted((a, b) => compareText(a.mailbox, b.mailbox)),
  putMailboxState: async (state) => void content.mailboxStates.set(state.mailbox, asKept(state)),
  forgetMailboxStates: async (except) => {
    for (const mailbox of content.mailboxStates.keys())
      if (!except.includes(mailbox)) content.mailboxStates.delete(mailbox)
  },
})
