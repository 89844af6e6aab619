import type { Block, TextDocument } from '../../../domain/documents/textDocument.ts'
import { advice, chronology, containment, data, risk } from './caseChapters.ts'
import { decisions, filings } from './decisionChapters.ts'
import type { DossierSource } from './dossierSource.ts'
import { correspondence, lessons, people, reports } from './outsideChapters.ts'
import { files, proof, register } from './proofChapters.ts'
import { clock, opening, summary } from './summaryChapters.ts'
import { type Teller, tellerIn } from './tell.ts'

type Chapter = (source: DossierSource, tell: Teller) => readonly Block[]

/** What a supervisor asks first stands first; what proves it stands last. */
const chapters: readonly Chapter[] = [
  opening,
  summary,
  clock,
  decisions,
  risk,
  data,
  containment,
  advice,
  filings,
  people,
  correspondence,
  lessons,
  reports,
  chronology,
  register,
  files,
  proof,
]

/** The dossier of a case for a supervisor or another reader outside: the same case for the same source, whatever the file. */
export function dossierOf(source: DossierSource): TextDocument {
  const tell = tellerIn(source.language, source.shown.imported?.withoutHour)
  const { reference, version } = source.shown
  return {
    title: tell.words.title(reference),
    language: source.language,
    organisation: source.organisation.name,
    footer: tell.words.footer(reference, version),
    pageNumbers: true,
    madeAt: source.made.at,
    ...(source.accent !== null && { accent: source.accent }),
    blocks: chapters.flatMap((chapter) => chapter(source, tell)),
  }
}
