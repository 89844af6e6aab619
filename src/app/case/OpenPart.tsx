import { lazy, Suspense, type ComponentType } from 'react'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { sectionHeadingId } from './parts/SectionHeading.tsx'
import { AuthoritySection } from './sections/authority/AuthoritySection.tsx'
import { AwarenessSection } from './sections/awareness/AwarenessSection.tsx'
import { ClosingSection } from './sections/closing/ClosingSection.tsx'
import { ContainmentSection } from './sections/containment/ContainmentSection.tsx'
import { DataSection } from './sections/data/DataSection.tsx'
import { DpoSection } from './sections/advice/DpoSection.tsx'
import { LessonsSection } from './sections/lessons/LessonsSection.tsx'
import { RiskSection } from './sections/risk/RiskSection.tsx'
import { SubjectsSection } from './sections/subjects/SubjectsSection.tsx'
import type { PagePart } from './sections.ts'

const Chronology = lazy(async () => ({ default: (await import('./chronology/Chronology.tsx')).Chronology }))
const NoBreach = lazy(async () => ({ default: (await import('./sections/decisions/NoBreach.tsx')).NoBreach }))

const parts: Record<PagePart, ComponentType> = {
  awareness: AwarenessSection,
  containment: ContainmentSection,
  breachedData: DataSection,
  risk: RiskSection,
  dpoAdvice: DpoSection,
  authority: AuthoritySection,
  subjects: SubjectsSection,
  lessons: LessonsSection,
  closing: ClosingSection,
  chronology: Chronology,
  noBreach: NoBreach,
}

/** The sheet in the middle with the part that is open. */
export function OpenPart({ part }: { part: PagePart }) {
  const Part = parts[part]
  return (
    <Panel aria-labelledby={sectionHeadingId}>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Part />
      </Suspense>
    </Panel>
  )
}
