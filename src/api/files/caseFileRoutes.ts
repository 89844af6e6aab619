import * as z from 'zod'
import { caseView } from '../../contract/cases.ts'
import { contentDestructionBody } from '../../contract/files.ts'
import { id } from '../../contract/primitives.ts'
import type { Case } from '../../domain/case/case.ts'
import { attachEvidence, destroyContent } from '../../domain/case/keepFile.ts'
import { isShownType } from '../../domain/files/mediaType.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { loadCase } from '../cases/caseStream.ts'
import { caseAsked } from '../cases/readRoutes.ts'
import { changeCase, decided } from '../cases/writeCase.ts'
import { fault } from '../http/faults.ts'
import { route } from '../http/route.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import { loadReport } from '../reports/reportStream.ts'
import { auditFileRead } from './auditFileRead.ts'
import { fileAnswer } from './fileAnswer.ts'
import { mayHaveContent } from './presentFile.ts'
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
      query: z.object({
        maskOf: id
          .optional()
          .describe('The picture, of this case or of a report in it, of which this is a copy with parts covered'),
      }),
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
      const found = await loadCase(ask.store, caseId)
      if (!found) throw new ProblemError('notFound')
      const { maskOf } = ask.query
      if (maskOf !== undefined && !(await isPictureOf(found.breach, maskOf, ask.store)))
        throw new ProblemError('invalidInput', { errors: [fault('query', '/maskOf', 'notAPicture', ask.language)] })
      return withFile(ask, { kind: 'case', id: caseId }, (taken) =>
        changeCase({ ...ask, write: keyWith(ask.write, taken) }, async (writing, loaded) => {
          const file = maskOf === undefined ? taken.file : { ...taken.file, maskOf }
          const after = await decided(writing, loaded, (breach, context) =>
            attachEvidence({ ...taken, file, description: '' }, breach, context),
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
      access: 'readCases',
      tag: 'Cases',
      summary: 'The content of a file of the case, to keep and never to run; that it was read is recorded',
      description:
        'A covered copy is for everybody who reads cases, anything else for those who may see reporters: `canOpen` says so.',
      params: caseParams.extend({ fileId: id }),
      answers: { 200: { description: 'The content', other: 'application/octet-stream' } },
    },
    async (ask) => {
      const { breach } = await caseAsked(ask)
      const piece = breach.evidence.find(({ file }) => file?.fileId === ask.params.fileId)
      if (piece?.file && !mayHaveContent(piece.file, ask.principal)) throw new ProblemError('notYourRole')
      await auditFileRead(ask)
      return fileAnswer(ask.store, { kind: 'case', id: breach.id }, piece)
    },
  ),
  route(
    {
      id: 'postCaseFileDestruction',
      method: 'post',
      path: '/cases/{id}/files/{fileId}/destructions',
      access: 'handleCases',
      tag: 'Cases',
      summary: 'Destroy the content of one file, such as a picture of the leaked data; its name and fingerprint stay',
      params: caseParams.extend({ fileId: id }),
      body: contentDestructionBody,
      bodyExample: { reason: 'Er staan gegevens van andere inwoners op' },
      concurrency: 'append',
      answers: { 201: { description: 'The case as it now is', schema: caseView, headers: ['ETag'] } },
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        const command = { fileId: ask.params.fileId, ...ask.body }
        const after = await decided(writing, loaded, (breach, context) => destroyContent(command, breach, context))
        await writing.tx.destroyFile(command.fileId, { kind: 'case', id: after.breach.id })
        return { after, status: 201 }
      }),
  ),
]

/** Whether a picture that can be shown, and still exists, has this id among the files of the case and of its reports. */
async function isPictureOf(breach: Case, fileId: string, store: OrganisationStore): Promise<boolean> {
  const reports = await Promise.all(breach.reports.map((report) => loadReport(store, report)))
  const files = [...breach.evidence, ...reports.flatMap((loaded) => loaded?.report.files ?? [])]
  return files.some(
    ({ name, file, contentDestroyed }) =>
      name !== null &&
      contentDestroyed === null &&
      file?.fileId === fileId &&
      file.maskOf === undefined &&
      isShownType(file.mediaType),
  )
}
