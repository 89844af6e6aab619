import type { Promises } from '../../contract/watch.ts'
import type { CaseId } from '../../domain/report/events.ts'
import { foldCase } from '../cases/caseStream.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { History } from '../ports.ts'

type Task = Promises['tasks'][number]
type Question = Promises['questions'][number]

/** The open tasks and unanswered messages of these cases: what is due first comes first, what has no date last. */
export function presentPromises(
  ids: readonly CaseId[],
  histories: readonly History[],
  nameOf: NameOf,
): { tasks: readonly Task[]; questions: readonly Question[] } {
  const cases = ids.map((id, at) => foldCase(id, histories[at] ?? []))
  const person = (id: string | null) => (id === null ? null : { id, name: nameOf({ kind: 'user', id }) })
  const tag = ({ id, reference, title }: (typeof cases)[number]) => ({ id, reference, title })
  const tasks = cases.flatMap((breach) =>
    breach.tasks
      .filter(({ state }) => state === 'open')
      .map(({ taskId, text, owner, dueOn }): Task => ({
        case: tag(breach),
        taskId,
        text,
        owner: person(owner),
        dueOn,
      })),
  )
  const questions = cases.flatMap((breach) =>
    breach.authority.responses.flatMap(({ kind, answered, responseId, receivedAt, answerBy, text }): Question[] =>
      kind === 'decision' || answered
        ? []
        : [{ case: tag(breach), handler: person(breach.handler), responseId, kind, receivedAt, answerBy, text }],
    ),
  )
  return {
    tasks: tasks.toSorted((a, b) => compare(a.dueOn, b.dueOn)),
    questions: questions.toSorted((a, b) => compare(a.answerBy, b.answerBy)),
  }
}

const compare = (a: string | null, b: string | null): number => ((a ?? '9') < (b ?? '9') ? -1 : a === b ? 0 : 1)
