import type { CaseId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'
import type { OrganisationStore } from '../ports.ts'

/** Why an e-mail did not leave, as a code, and when it is tried again; null: not by itself. */
type Unsent = { readonly problem: string; readonly nextTryAt: Instant | null }

/** More e-mails with one letter than anybody orders for the people on one page. */
const mostMails = 2000

/**
 * Of people on a list, why the last e-mail with a letter to them could not leave. A mail server may refuse an address at
 * once; nothing comes back then, and only the job of that e-mail knows of it.
 * @param numbers of those who did not get the letter
 * @returns by number; who was never mailed, or whose mail is on its way, is not in it
 */
export async function whyUnsent(
  caseId: CaseId,
  letterId: string,
  numbers: readonly number[],
  store: Pick<OrganisationStore, 'findJobs'>,
): Promise<ReadonlyMap<number, Unsent>> {
  if (numbers.length === 0) return new Map()
  const { items } = await store.findJobs({
    kind: ['letterMail'],
    subject: { kind: 'case', id: caseId },
    letterTo: { letterId, numbers },
    limit: mostMails,
    cursor: null,
  })
  // Those ordered last come first, and only the last one tells.
  const lastTo = new Map(items.toReversed().map((job) => [Number(job.data['number']), job]))
  return new Map(
    [...lastTo].flatMap(([number, { state, problem, runAt }]) =>
      problem !== null && (state === 'failed' || state === 'waiting')
        ? [[number, { problem, nextTryAt: state === 'waiting' ? runAt : null }] as const]
        : [],
    ),
  )
}
