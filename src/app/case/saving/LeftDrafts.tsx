import { type Draft, useDraft, useDraftNames } from '../../client/drafts.ts'
import { answerGroup, type Typed, useAnswerAutosave } from '../authority-form/useAnswerAutosave.ts'
import { useCase } from '../CaseContext.tsx'
import type { PagePart } from '../sections.ts'
import { useDataAutosave } from '../sections/data/useDataAutosave.ts'
import { useLessonsAutosave } from '../sections/lessons/useLessonsAutosave.ts'
import { useRiskAutosave } from '../sections/risk/useRiskAutosave.ts'
import { draftName } from './useAutosave.ts'

/**
 * Sends what was typed in other sections than the open one and is not recorded yet: after a reload, or after a connection
 * that was gone. Shows nothing; what clashes with a colleague's work waits in its own section for a choice.
 */
export function LeftDrafts({ part }: { part: PagePart }) {
  const { view, may } = useCase()
  const all = draftName(view.id, '')
  const left = useDraftNames(all).map((name) => name.slice(all.length))
  // These facts are asked in two sections.
  const asksData = part === 'breachedData' || part === 'containment'
  return (
    <>
      {left.includes('breachedData') && !asksData && may('identifyData') && <LeftData />}
      {left.includes('risk') && part !== 'risk' && may('assessRisk') && <LeftRisk />}
      {left.includes('lessons') && part !== 'lessons' && may('recordLessons') && <LeftLessons />}
      {/* Also in their own section: there a form may be closed. */}
      {may('answerAuthorityForm') &&
        left
          .filter((group) => group.startsWith(answerGroup))
          .map((group) => <LeftAnswer key={group} question={group.slice(answerGroup.length)} />)}
    </>
  )
}

function LeftData() {
  useDataAutosave()
  return null
}

function LeftRisk() {
  useRiskAutosave()
  return null
}

function LeftLessons() {
  useLessonsAutosave()
  return null
}

function LeftAnswer({ question }: { question: string }) {
  const { view } = useCase()
  const draft = useDraft(draftName(view.id, `${answerGroup}${question}`)) as Draft<Typed> | null
  useAnswerAutosave(question, draft?.base.answer ?? null)
  return null
}
