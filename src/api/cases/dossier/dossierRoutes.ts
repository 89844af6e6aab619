import { type DossierFormat, dossierBody, dossierToRead } from '../../../contract/dossier.ts'
import type { TextDocument } from '../../../domain/documents/textDocument.ts'
import { docxFile, docxType } from '../../documents/docx.ts'
import { odtFile, odtType } from '../../documents/odt.ts'
import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import type { Ports } from '../../ports.ts'
import { ProblemError } from '../../problems.ts'
import { caseParams } from '../caseParams.ts'
import { caseAsked } from '../readRoutes.ts'
import { dossierOf } from './dossier.ts'
import { presentDossier } from './presentDossier.ts'
import { readDossier } from './readDossier.ts'
import { factBy } from '../../auditFact.ts'

const pdfType = 'application/pdf'

export const dossierRoutes = [
  route(
    {
      id: 'getDossier',
      method: 'get',
      path: '/cases/{id}/dossier',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The dossier of a case to read: all that stands in the documents, without personal details',
      description:
        'In the language asked for. As a document that leaves the house, and with personal details: `POST dossiers`.',
      params: caseParams,
      answers: { 200: { description: 'The dossier', schema: dossierToRead } },
    },
    async (ask) => {
      const source = await readDossier(await caseAsked(ask), ask.store, ask, { purpose: '', personalDetails: false })
      return ok(await presentDossier(dossierOf(source)))
    },
  ),
  route(
    {
      id: 'postDossier',
      method: 'post',
      path: '/cases/{id}/dossiers',
      access: 'exportRegister',
      tag: 'Cases',
      summary: 'The dossier of a case for a supervisor, with its purpose; who made it and why is kept',
      description:
        'Everything on record as one document: the clock with its sources, each decision with what was known at that moment, what was filed, the chronology, the register entry, the files with their hashes, and the proof of the chain. In the language asked for. `pdfNotHere` where this installation writes no PDF.',
      params: caseParams,
      body: dossierBody,
      bodyExample: { format: 'odt', purpose: 'Vraag van de AP', personalDetails: false },
      answers: {
        200: { description: 'The document', other: [pdfType, odtType, docxType] },
      },
      problems: ['pdfNotHere'],
    },
    async (ask) => {
      const { store, body, house, principal } = ask
      const { ports } = house
      const write = writerOf(body.format, ports)
      const found = await caseAsked(ask)
      const { breach } = found
      const source = await readDossier(found, store, ask, body)
      const exportOf = (kind: 'case' | 'dossier', id: string) =>
        store.audit(factBy(principal, source.made.at, 'export', { kind, id }))
      await exportOf('case', breach.id)
      await exportOf('dossier', `${breach.reference}: ${body.purpose}`)
      const name = `${source.language === 'nl' ? 'dossier' : 'case-file'}-${breach.reference}-${breach.version}.${body.format}`
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' },
        content: write(dossierOf(source)),
        type: typeOf[body.format],
      }
    },
  ),
]

const typeOf: Record<DossierFormat, string> = { pdf: pdfType, odt: odtType, docx: docxType }

/** @throws ProblemError pdfNotHere */
function writerOf(
  format: DossierFormat,
  { pdf }: Ports,
): (document: TextDocument) => ReadableStream<Uint8Array<ArrayBuffer>> {
  if (format === 'odt') return odtFile
  if (format === 'docx') return docxFile
  if (!pdf) throw new ProblemError('pdfNotHere')
  return pdf
}
