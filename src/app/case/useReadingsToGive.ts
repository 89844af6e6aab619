import type { CaseView } from '../../contract/cases.ts'
import type { Readable } from '../../domain/case/codes.ts'
import { useCase } from './CaseContext.tsx'
import type { PagePart } from './sections.ts'

/** Where a proposed decision is read: beside what it would replace. */
export const partOfReading: Record<Readable, PagePart> = {
  doNotNotify: 'authority',
  withdrawNotification: 'authority',
  doNotInform: 'subjects',
  correctAwareness: 'awareness',
  declareNoBreach: 'noBreach',
  becomeProcessor: 'awareness',
}

/**
 * The proposals that wait for whoever looks at the case: those of somebody else, where this role reads them.
 * @param part only those that are read in this part of the case
 */
export function useReadingsToGive(part?: PagePart): CaseView['secondReadings'] {
  const { view, me, may } = useCase()
  if (!may('giveSecondReading')) return []
  return view.secondReadings.filter(
    ({ of, by, given }) => !given && by.id !== me.id && (part === undefined || partOfReading[of] === part),
  )
}
