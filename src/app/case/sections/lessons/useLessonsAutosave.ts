import type { CaseView } from '../../../../contract/cases.ts'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { type Autosave, useAutosave } from '../../saving/useAutosave.ts'

export type Measure = { readonly text: string; readonly owner: string; readonly dueOn: string | null }
export type Lessons = {
  readonly origin: 'internal' | 'external' | null
  readonly intent: 'accidental' | 'malicious' | null
  readonly text: string
  readonly measures: readonly Measure[]
}

const lessonsOf = ({ lessons }: CaseView): Lessons => ({
  origin: lessons?.cause.origin ?? null,
  intent: lessons?.cause.intent ?? null,
  text: lessons?.text ?? '',
  measures: (lessons?.measures ?? []).map(({ text, owner, dueOn }) => ({ text, owner: owner ?? '', dueOn })),
})

/** Cause, lesson and measures, saved by themselves as soon as they say something. */
export function useLessonsAutosave(): Autosave<Lessons> {
  const { view } = useCase()
  return useAutosave<Lessons>({
    view,
    group: 'lessons',
    recordedIn: (shown) => ({
      value: lessonsOf(shown),
      version: shown.lessons?.version ?? null,
      at: shown.lessons?.recordedAt ?? null,
    }),
    write: ({ origin, intent, text: lesson, measures }) =>
      origin === null || intent === null || lesson.trim() === ''
        ? null
        : writes.lessons({
            cause: { origin, intent },
            text: lesson,
            // An empty line is one that nobody has begun yet.
            measures: measures
              .filter((measure) => measure.text.trim() !== '')
              .map((measure) => ({ ...measure, owner: measure.owner.trim() || null })),
          }),
  })
}
