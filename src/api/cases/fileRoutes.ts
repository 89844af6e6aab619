import * as body from '../../contract/caseWrites.ts'
import { caseView } from '../../contract/cases.ts'
import { id } from '../../contract/primitives.ts'
import { addNote, addTask, attachEvidence, endTask } from '../../domain/case/keepFile.ts'
import { route } from '../http/route.ts'
import { personAsked } from '../organisation/personAsked.ts'
import { caseParams } from './caseParams.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { writeCase } from './writeCase.ts'

/** What is kept in the file of a case: notes, evidence and tasks. They add, so they need no version. */
export const fileRoutes = [
  caseWriteRoute(
    {
      id: 'postNote',
      method: 'post',
      path: 'notes',
      summary: 'Add a note; a closed case takes it too',
      body: body.noteBody,
      bodyExample: { text: 'Melder teruggebeld', happenedAt: '2026-11-17T15:20:00+01:00' },
      concurrency: 'append',
      problems: ['inTheFuture'],
    },
    (ask) =>
      writeCase(ask, (breach, context) =>
        addNote({ text: ask.body.text, happenedAt: ask.body.happenedAt ?? context.now }, breach, context),
      ),
  ),
  caseWriteRoute(
    {
      id: 'postEvidence',
      method: 'post',
      path: 'evidence',
      summary: 'Record a piece of evidence: what it is and where it is kept, never the leaked data themselves',
      body: body.evidenceBody,
      bodyExample: { name: 'Verklaring van vernietiging', description: 'Per e-mail, in het zaakdossier' },
      concurrency: 'append',
    },
    (ask) => writeCase(ask, (breach, context) => attachEvidence(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postTask',
      method: 'post',
      path: 'tasks',
      summary: 'Add something to do, with whom and by which day',
      body: body.taskBody,
      bodyExample: { text: 'Ontvanger nabellen', owner: 'me', dueOn: '2026-11-19' },
      concurrency: 'append',
      problems: ['personUnknown'],
    },
    async (ask) => {
      const { text, owner, dueOn } = ask.body
      const person = owner === null ? null : await personAsked(owner, ask)
      return writeCase(ask, (breach, context) => addTask({ text, owner: person?.id ?? null, dueOn }, breach, context))
    },
  ),
  route(
    {
      id: 'putTask',
      method: 'put',
      path: '/cases/{id}/tasks/{taskId}',
      access: 'handleCases',
      tag: 'Cases',
      summary: 'End a task: done, or dropped with the reason',
      params: caseParams.extend({ taskId: id }),
      body: body.taskEndBody,
      bodyExample: { state: 'done' },
      concurrency: 'append',
      countsOnce: true,
      answers: { 200: { description: 'The case as it now is', schema: caseView, headers: ['ETag'] } },
      problems: ['taskUnknown', 'taskNotOpen', 'caseClosed'],
    },
    (ask) =>
      writeCase(ask, (breach, context) =>
        endTask(
          { taskId: ask.params.taskId, dropped: ask.body.state === 'dropped' ? ask.body.reason : null },
          breach,
          context,
        ),
      ),
  ),
]
