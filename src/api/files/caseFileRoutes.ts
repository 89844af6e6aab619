import { caseView } from '../../contract/cases.ts'
import { id } from '../../contract/primitives.ts'
import { attachEvidence } from '../../domain/case/keepFile.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { loadCase } from '../cases/caseStream.ts'
import { caseAsked } from '../cases/readRoutes.ts'
import { changeCase, decided } from '../cases/writeCase.ts'
import { route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { auditFileRead } from './auditFileRead.ts'
import { fileAnswer } from './fileAnswer.ts'
import { keyWith, withFile } from './takeFile.ts'

/** The files of a case: each is a piece of evidence. */
export const caseFileRoutes = [
  route(
    {
      id: 'postCaseFile',
      method: 'post',
      path: '/cases/{id}/files',
      access: 'handleCases',
      tag: 'Cases',
      summary: 'Add a file of at most 25 MB; a closed case takes it too',
      description:
        'The body is the content itself. What it is follows from the content, never from its name or `Content-Type`.',
      params: caseParams,
      content: true,
      concurrency: 'append',
      countsOnce: true,
      answers: {
        201: {
          description: 'The case as it now is, with the file among its evidence',
          schema: caseView,
          headers: ['ETag'],
        },
      },
    },
    async (ask) => {
      const caseId = await caseIdFrom(ask.params.id, ask.store)
      // Before anything comes in: content for a case that is not there would only be thrown away.
      if (!(await loadCase(ask.store, caseId))) throw new ProblemError('notFound')
      return withFile(ask, { kind: 'case', id: caseId }, (taken) =>
        changeCase({ ...ask, write: keyWith(ask.write, taken) }, async (writing, loaded) => {
          const after = await decided(writing, loaded, (breach, context) =>
            attachEvidence({ ...taken, description: '' }, breach, context),
          )
          await writing.tx.keepFile(taken.file.fileId)
          return { after, status: 201 }
        }),
      )
    },
  ),
  route(
    {
      id: 'getCaseFile',
      method: 'get',
      path: '/cases/{id}/files/{fileId}',
      access: 'readReporters',
      tag: 'Cases',
      summary: 'The content of a file of the case, to keep and never to run; that it was read is recorded',
      params: caseParams.extend({ fileId: id }),
      answers: { 200: { description: 'The content', other: 'application/octet-stream' } },
    },
    async (ask) => {
      const { breach } = await caseAsked(ask)
      const piece = breach.evidence.find(({ file }) => file?.fileId === ask.params.fileId)
      await auditFileRead(ask)
      return fileAnswer(ask.store, { kind: 'case', id: breach.id }, piece)
    },
  ),
]
