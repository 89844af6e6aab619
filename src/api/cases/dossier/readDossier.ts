import type { AuthorityNotification } from '../../../domain/case/case.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { differencesBetween, snapshotOf } from '../../../domain/law/form/authorityForm.ts'
import { mayActor } from '../../../domain/people.ts'
import { chainStart, unseal } from '../../../domain/proof.ts'
import { presentDifferences, presentForm } from '../../law/presentForm.ts'
import type { History, OrganisationStore } from '../../ports.ts'
import { readEntries } from '../../register/readEntries.ts'
import type { Viewer } from '../../reports/presentReport.ts'
import { foldReport } from '../../reports/reportStream.ts'
import { formFiled } from '../authorityFormRoute.ts'
import { foldCase, type LoadedCase } from '../caseStream.ts'
import { partiesOf } from '../formParties.ts'
import type { CaseShown } from '../presentCase.ts'
import { type Asking, showCase, viewerOf } from '../showCase.ts'
import type { DossierSource, FiledForm } from './dossierSource.ts'
import { dossierWords } from './texts/dossierWords.ts'

type Asked = { readonly purpose: string; readonly personalDetails: boolean }

/**
 * Gathers what a dossier is made of, as far as its reader may have it.
 * @throws Error when the register has no entry of the case, which never happens to a case of ours
 */
export async function readDossier(
  found: LoadedCase,
  store: OrganisationStore,
  asking: Asking,
  { purpose, personalDetails }: Asked,
): Promise<DossierSource> {
  const { house, principal, language } = asking
  const { breach, history } = found
  const now = house.ports.clock()
  const [organisation, asker] = await Promise.all([
    house.directory.organisation(principal.organisation),
    viewerOf(asking),
  ])
  const withPersonalDetails = personalDetails && mayActor(principal, 'readReporters')
  // Without personal details everybody gets what an auditor gets, so that there is one rule for what they are.
  const viewer: Viewer = withPersonalDetails ? asker : { ...asker, by: { ...asker.by, roles: ['auditor'] } }
  const showing = { viewer, reader: store, organisation }
  const earlier = new Map<number, CaseShown>()
  for (const { entry } of history.filter(({ entry: { type } }) => weighs.has(type))) {
    const prefix = history.slice(0, entry.version - 1)
    const before = foldCase(breach.id, prefix)
    const shown = await showCase(before, { ...showing, now: entry.recordedAt, newestVersion: breach.version })
    earlier.set(entry.version, shown)
  }
  const shown = await showCase(breach, { ...showing, now })
  const [register] = await readEntries(store, [breach.id], asker.nameOf, now)
  if (!register) throw new Error(`The register has no entry for case ${breach.id}`)
  const reports = await store.histories('report', breach.reports)
  const told = breach.reports.flatMap((id, at) => foldReport(id, reports[at] ?? []).messages)
  return {
    language,
    organisation,
    accent: organisation.houseStyle === null ? null : (house.ports.houseAccent?.(organisation.houseStyle) ?? null),
    shown,
    breach,
    entries: history.map(({ entry, personal }) => ({
      version: entry.version,
      recordedAt: entry.recordedAt,
      happenedAt: entry.happenedAt,
      by: entry.by,
      event: unseal<CaseEvent>(entry, withPersonalDetails ? personal : null).event,
      hash: entry.hash,
    })),
    before: (version) => earlier.get(version) ?? shown,
    forms: await formsOf(found, asking, withPersonalDetails),
    register,
    messages: [...breach.messages, ...told].toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1)),
    chains: [
      chainOf('case', breach.id, history),
      ...breach.reports.map((id, at) => chainOf('report', id, reports[at] ?? [])),
    ],
    nameOf: asker.nameOf,
    made: { at: now, by: principal.name, purpose },
    withPersonalDetails,
  }
}

/** The steps at which it matters what was known. */
const weighs: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'authorityDecided',
  'authorityDecisionWithdrawn',
  'authorityNotified',
  'subjectsDecided',
  'subjectsDecisionWithdrawn',
  'caseIsNoBreach',
  'caseClosed',
])

const chainOf = (kind: 'case' | 'report', id: string, history: History): DossierSource['chains'][number] => ({
  stream: { kind, id },
  entries: history.length,
  head: history.at(-1)?.entry.hash ?? chainStart,
})

/** Each notification's form as it was filed, and what differs from the one before. */
async function formsOf(
  found: LoadedCase,
  { house, principal, language }: Asking,
  withPersonalDetails: boolean,
): Promise<readonly FiledForm[]> {
  const [organisation, people, nameOf] = await Promise.all([
    house.directory.organisation(principal.organisation),
    house.directory.people(principal.organisation),
    house.directory.names(principal.organisation, language),
  ])
  const formOf = (filing: AuthorityNotification) =>
    formFiled(found, filing, partiesOf(organisation, nameOf(filing.by), people.get(filing.by.id)?.roles[0] ?? null))
  const { hiddenHere } = dossierWords[language]
  const { notifications } = found.breach.authority
  return notifications.map((filing, index) => {
    const { form, pack } = formOf(filing)
    const previous = notifications[index - 1]
    const differences = previous ? differencesBetween(snapshotOf(formOf(previous).form), snapshotOf(form)) : []
    const hidden = new Set(
      withPersonalDetails ? [] : pack.questions.filter(({ about }) => about === 'person').map(({ id }) => id),
    )
    const { chapters } = presentForm(form, {}, language)
    return {
      changed: presentDifferences(differences, pack, language),
      chapters: chapters.map((chapter) => ({
        ...chapter,
        answers: chapter.answers.map((answer) =>
          hidden.has(answer.question) ? { ...answer, answer: hiddenHere, parts: [] } : answer,
        ),
      })),
    }
  })
}
