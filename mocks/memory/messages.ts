import type { MessageStore, MessageTransaction } from '../../src/api/ports/mail.ts'
import type { Content, Draft } from './content.ts'

/** What a transaction does with the codes by which a wrong recipient answers. */
export const messagesOn = (draft: Draft): MessageTransaction => ({
  putDestructionCode: async (codeHash, request) => draft.destructionCodes.set(codeHash, { ...request, isOpen: true }),
  closeDestructionRequest: async (messageId) => {
    for (const key of draft.destructionCodes.keys()) {
      const code = draft.destructionCodes.get(key)
      if (code?.messageId === messageId) draft.destructionCodes.set(key, { ...code, isOpen: false })
    }
  },
})

/** The questions about them. */
export const messagesOver = (content: Content): MessageStore => ({
  destructionRequestOf: async (codeHash) => {
    const found = content.destructionCodes.get(codeHash)
    return found ? { caseId: found.caseId, messageId: found.messageId } : null
  },
  casesAwaitingDestruction: async () => {
    const open = [...content.destructionCodes.values()].filter(({ isOpen }) => isOpen)
    return [...new Set(open.map(({ caseId }) => caseId))].toSorted()
  },
})
