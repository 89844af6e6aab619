import { destructionDeclarationBody, destructionRequest, type DestructionRequest } from '../../contract/messages.ts'
import { declareDestruction } from '../../domain/messages/destruction.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import { created, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { DestructionRequestKey } from '../ports/mail.ts'
import type { Organisation, OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import { admit, codeParams, type PublicAsk } from '../public/publicAsk.ts'
import { receiptCodeTyped } from '../public/receiptCode.ts'
import { contextOf, writeOnce } from '../writing.ts'

/** Whoever got what was not theirs, and answers with the code of their message. */
const recipient: Actor = { kind: 'system', id: 'recipient', roles: [] }

/** The page on which a wrong recipient declares that they destroyed what they got; open to whoever has the code. */
export const declarationRoutes = [
  route(
    {
      id: 'getDestructionRequest',
      method: 'get',
      path: '/public/destruction-requests/{code}',
      access: 'public',
      tag: 'Public',
      summary: 'Who asks to destroy what, and whether that was declared; nothing of the case itself',
      params: codeParams,
      answers: { 200: { description: 'The request', schema: destructionRequest } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('read', ask)
      const { store, organisation, key } = await requestCalled(ask.params.code, ask)
      const loaded = await loadCase(store, key.caseId)
      if (!loaded) throw new ProblemError('notFound')
      return ok(presentRequest(loaded.breach, key, organisation))
    },
  ),
  route(
    {
      id: 'postDestructionDeclaration',
      method: 'post',
      path: '/public/destruction-requests/{code}/declarations',
      access: 'public',
      tag: 'Public',
      summary: 'Declare that everything was destroyed; counts once',
      params: codeParams,
      body: destructionDeclarationBody,
      bodyExample: { copies: 'noCopies', remark: '' },
      answers: { 201: { description: 'The request as it now is', schema: destructionRequest } },
      problems: ['tooManyAttempts'],
    },
    async (ask) => {
      admit('answer', ask)
      const { store, organisation, key } = await requestCalled(ask.params.code, ask)
      const { house, body } = ask
      return writeOnce({ house, store, organisation, by: recipient, write: null }, async (writing) => {
        const loaded = await lockCase(writing, key.caseId)
        const message = loaded?.breach.messages.find(({ messageId }) => messageId === key.messageId)
        if (!loaded || !message) throw new ProblemError('notFound')
        if (message.declared) return created(presentRequest(loaded.breach, key, organisation))
        const command = { messageId: key.messageId, copies: body.copies, remark: body.remark }
        const events = declareDestruction(command, loaded.breach, contextOf(writing))
        const after = await recordOnCase(writing, loaded, events)
        await writing.tx.closeDestructionRequest(key.messageId)
        return created(presentRequest(after.breach, key, organisation))
      })
    },
  ),
]

type Called = {
  readonly store: OrganisationStore
  readonly organisation: Organisation
  readonly key: DestructionRequestKey
}

/** The request of a code, wherever it is: the code alone says whose it is. */
async function requestCalled(code: string, { house: { ports } }: PublicAsk): Promise<Called> {
  const codeHash = await ports.hash(receiptCodeTyped(code))
  for (const organisation of await ports.store.organisations()) {
    const store = ports.store.of(organisation.id)
    const key = await store.destructionRequestOf(codeHash)
    if (key) return { store, organisation, key }
  }
  throw new ProblemError('notFound')
}

function presentRequest(
  { messages, reference }: Case,
  { messageId }: DestructionRequestKey,
  { name, deskHours, deskPhone, houseStyle }: Organisation,
): DestructionRequest {
  const request = messages.find((message) => message.messageId === messageId)
  if (!request) throw new ProblemError('notFound')
  return {
    organisation: { name, deskHours, deskPhone, houseStyle },
    reference,
    askedAt: request.sentAt ?? request.writtenAt,
    language: request.language,
    declaredAt: request.declared?.at ?? null,
    copies: request.declared?.copies ?? null,
  }
}
