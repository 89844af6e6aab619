import { authorityForm, authorityFormQuery } from '../../contract/authorityForm.ts'
import type { AuthorityNotification, Case } from '../../domain/case/case.ts'
import type { FilingOfForm, FormParties } from '../../domain/law/form/answersOfCase.ts'
import {
  authorityFormOf,
  differencesBetween,
  filedFormOf,
  nextFiling,
  snapshotOf,
} from '../../domain/law/form/authorityForm.ts'
import { formPackAt, formPackById } from '../../domain/law/form/formPack.ts'
import { remarksOn } from '../../domain/law/form/remarks.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { presentDifferences, presentForm } from '../law/presentForm.ts'
import { ProblemError } from '../problems.ts'
import { caseParams } from './caseParams.ts'
import { foldCase, type LoadedCase } from './caseStream.ts'
import { partiesOf } from './formParties.ts'
import { caseAsked } from './readRoutes.ts'
import { viewerOf } from './showCase.ts'

export const authorityFormRoutes = [
  route(
    {
      id: 'getAuthorityForm',
      method: 'get',
      path: '/cases/{id}/authority-form',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The AP form, filled from the case: every answer with where it comes from',
      description:
        'What to type over into the AP’s web form, in its order: answers that were recorded, answers that follow from what was recorded and are to be checked, and what nobody said yet. `filing` gives the form as it was filed, `since` the filing to compare it with.',
      params: caseParams,
      query: authorityFormQuery,
      answers: {
        200: {
          description: 'The form, how complete it is, and what changed since the filing before',
          schema: authorityForm,
        },
      },
    },
    async (ask) => {
      const { house, principal, query, language } = ask
      const [found, organisation, { nameOf }] = await Promise.all([
        caseAsked(ask),
        house.directory.organisation(principal.organisation),
        viewerOf(ask),
      ])
      const { notifications } = found.breach.authority
      const filed = filingAsked(notifications, query.filing)
      const now = house.ports.clock()
      const filing = filed ? filingOf(filed) : nextFiling(found.breach, now, query.kind)
      const formOf = (parties: FormParties) =>
        filed ? formFiled(found, filed, parties) : formNow(found, filing, parties)

      const filer = filed ? nameOf(filed.by) : principal.name
      const people = await house.directory.people(principal.organisation)
      const role = (filed ? people.get(filed.by.id)?.roles : principal.roles)?.[0] ?? null
      const parties = partiesOf(organisation, filer, role)
      const { form, pack } = formOf(parties)
      const comparedWith = query.since ?? (query.filing ?? notifications.length + 1) - 1
      const before = comparedWith === 0 ? null : filingAsked(notifications, comparedWith)
      const changed = before
        ? differencesBetween(snapshotOf(formFiled(found, before, parties).form), snapshotOf(form))
        : []
      const filings = notifications.map((notification, index) => ({
        filing: index + 1,
        kind: notification.kind,
        filedAt: notification.filedAt,
        by: { id: notification.by.id, name: nameOf(notification.by) },
        authorityNumber: notification.authorityNumber,
      }))
      return ok({
        pack: pack.id,
        source: pack.citation,
        kind: filing.kind,
        filed: query.filing === undefined ? null : (filings[query.filing - 1] ?? null),
        ...presentForm(form, filed ? {} : remarksOn(form, found.breach, now), language),
        changed: presentDifferences(changed, pack, language),
        comparedWith: before ? comparedWith : null,
        filings,
      })
    },
  ),
]

/** The filing of that number; null when none is asked for. @throws ProblemError notFound */
function filingAsked(
  notifications: readonly AuthorityNotification[],
  filing: number | undefined,
): AuthorityNotification | null {
  if (filing === undefined) return null
  const found = notifications[filing - 1]
  if (!found) throw new ProblemError('notFound')
  return found
}

function formNow({ breach }: LoadedCase, filing: FilingOfForm, parties: FormParties) {
  const pack = formPackAt(filing.at)
  return { form: authorityFormOf(breach, { ...parties, filing }, pack), pack }
}

/** The form of a filing; one recorded without its form is filled from the case as it was known just before. */
export function formFiled({ breach, history }: LoadedCase, filed: AuthorityNotification, parties: FormParties) {
  const pack = filed.form ? formPackById(filed.form.pack) : formPackAt(filed.filedAt)
  // What an old register filed came in with the first entry: before that there is no case.
  const before: Case = foldCase(breach.id, history.slice(0, Math.max(1, filed.version - 1)))
  const details = { ...parties, filing: filingOf(filed) }
  return {
    form: filed.form
      ? filedFormOf({ form: filed.form, people: filed.people }, before, details, pack)
      : authorityFormOf(before, details, pack),
    pack,
  }
}

const filingOf = ({ kind, filedAt, version, delayReason, reason }: AuthorityNotification): FilingOfForm => ({
  kind,
  at: filedAt,
  version,
  delayReason,
  reason,
  answers: [],
})
