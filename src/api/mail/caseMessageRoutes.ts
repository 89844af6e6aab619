import { caseMessageBody, caseMessageDraftBody, messageDraft, messageList } from '../../contract/messages.ts'
import { askForDestruction } from '../../domain/messages/destruction.ts'
import { placeholderNames } from '../../domain/messages/template.ts'
import { loadCase } from '../cases/caseStream.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { caseWriteRoute } from '../cases/caseWriteRoute.ts'
import { viewerOf } from '../cases/showCase.ts'
import { changeCase, decided } from '../cases/writeCase.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { compose } from './compose.ts'
import { checkSubject } from './checkSubject.ts'
import { presentDraft, presentMessages } from './presentMessages.ts'

/** Messages about a case: to whoever got what was not theirs. */
export const caseMessageRoutes = [
  route(
    {
      id: 'getCaseMessages',
      method: 'get',
      path: '/cases/{id}/messages',
      access: 'readCases',
      tag: 'Messages',
      summary: 'What was written by mail about this case, and what became of it',
      params: caseParams,
      answers: { 200: { description: 'The latest first', schema: messageList } },
    },
    async (ask) => {
      const [breach, viewer] = await Promise.all([caseOf(ask), viewerOf(ask)])
      const { store, house } = ask
      const subject = { kind: 'case', id: breach.id } as const
      return ok(await presentMessages(subject, breach.messages, { store, ports: house.ports, viewer }))
    },
  ),
  route(
    {
      id: 'postCaseMessageDraft',
      method: 'post',
      path: '/cases/{id}/message-drafts',
      access: 'handleCases',
      tag: 'Messages',
      summary: 'What a message about this case would say; nothing is kept or sent',
      params: caseParams,
      body: caseMessageDraftBody,
      bodyExample: { kind: 'destructionRequest', language: 'nl' },
      answers: { 200: { description: 'The draft', schema: messageDraft } },
    },
    async (ask) => {
      const { house, principal, body } = ask
      const [{ reference }, organisation] = await Promise.all([
        caseOf(ask),
        house.directory.organisation(principal.organisation),
      ])
      const draft = compose(organisation, body.kind, body.language, { reference })
      return ok(presentDraft(body.kind, body.language, draft, { address: null, organisation, ports: house.ports }))
    },
  ),
  caseWriteRoute(
    {
      id: 'postCaseMessage',
      method: 'post',
      path: 'messages',
      summary:
        'Send a message about this case; it stands in the history at once, and leaves as soon as a mail server takes it',
      body: caseMessageBody,
      bodyExample: {
        kind: 'destructionRequest',
        language: 'nl',
        address: 'ontvanger@voorbeeld.example',
        subject: 'Verzoek om een verkeerd bericht te vernietigen',
        text: 'Wilt u het bericht vernietigen en dat hier laten weten?\n\n{link}',
      },
      concurrency: 'append',
      problems: ['linkMissing'],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        const { language, address, subject, text } = ask.body
        const link = `{${placeholderNames[language].link}}`
        if (!text.includes(link)) throw new ProblemError('linkMissing', { inTheWay: { link } })
        checkSubject(subject, [], ask.language)
        const messageId = writing.ports.newId()
        const after = await decided(writing, loaded, (breach, context) =>
          askForDestruction({ messageId, language, subject, text, address }, breach, context),
        )
        await writing.tx.orderJob({
          kind: 'mail',
          subject: { kind: 'case', id: after.breach.id },
          data: { message: 'destructionRequest', messageId },
          key: `message ${messageId}`,
          by: { kind: writing.by.kind, id: writing.by.id },
        })
        return { after }
      }),
  ),
]

async function caseOf({ store, params }: Ask<'readCases' | 'handleCases', { readonly id: string }>) {
  const found = await loadCase(store, await caseIdFrom(params.id, store))
  if (!found) throw new ProblemError('notFound')
  return found.breach
}
