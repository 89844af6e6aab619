import { queryOptions } from '@tanstack/react-query'
import type { MessageDraft, MessageList, MessageSettingsView } from '../../contract/messages.ts'
import type { MessageKind, MessageLanguage } from '../../domain/messages/message.ts'
import { request } from '../client/request.ts'

const soon = 2_000

/**
 * What was written by mail about a case or report; asked again soon while something is on its way.
 * @param path of it, such as `cases/…`; @param version of it: a message that leaves and an answer that comes move it on
 */
export const messagesQuery = (path: string, version: number) =>
  queryOptions({
    queryKey: ['messages', path, version] as const,
    queryFn: ({ signal }) => request<MessageList>(`${path}/messages`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.isSetUp && data.items.some(({ sentAt, problem }) => sentAt === null && problem === null) ? soon : false,
    placeholderData: (before) => before,
    // Others answer while nobody looks.
    staleTime: 0,
    throwOnError: false,
  })

/** What a message would say, with what only its writer knows still open. */
export const draftQuery = (path: string, kind: MessageKind, language: MessageLanguage) =>
  queryOptions({
    queryKey: ['messageDraft', path, kind, language] as const,
    queryFn: ({ signal }) =>
      request<MessageDraft>(`${path}/message-drafts`, { method: 'POST', body: { kind, language }, signal }),
    staleTime: 60_000,
    throwOnError: false,
  })

export const messageSettingsQuery = queryOptions({
  queryKey: ['messageSettings'] as const,
  queryFn: ({ signal }) => request<MessageSettingsView>('settings/messages', { signal }),
})
