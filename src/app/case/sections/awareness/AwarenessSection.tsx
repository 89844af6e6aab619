import { useState } from 'react'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { useCase } from '../../CaseContext.tsx'
import { WhatFollows } from '../../parts/WhatFollows.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useWords } from '../../useWords.ts'
import { AwarenessDuties } from './AwarenessDuties.tsx'
import { AwarenessForm } from './AwarenessForm.tsx'
import styles from './Awareness.module.css'
import { AwarenessRecord } from './AwarenessRecord.tsx'
import { ReadingsToGive } from '../decisions/ReadingsToGive.tsx'

/** When the organisation knew, and what the laws ask from then on. Once established it is shown, and changed only on purpose. */
export function AwarenessSection() {
  const { view, may, because } = useCase()
  const { text, names } = useWords()
  const [correcting, setCorrecting] = useState(false)
  const { awareness } = view
  const asks = may('establishAwareness') && (awareness === null || correcting)
  return (
    <>
      <SectionHeading
        title={names.section.awareness}
        intro={view.ourRole === 'processor' ? text.awareness.introProcessor : text.awareness.intro}
      />
      <ReadingsToGive part="awareness" />
      <div className={styles.record}>
        {asks ? <AwarenessForm onDone={() => setCorrecting(false)} /> : <AwarenessRecord />}
        <WhatFollows />
        {awareness && !asks && may('establishAwareness') && (
          <ButtonRow>
            <Button unavailable={because('establishAwareness')} onClick={() => setCorrecting(true)}>
              {text.awareness.correct}
            </Button>
          </ButtonRow>
        )}
      </div>
      <BelowTheFold inSight={!asks}>
        <AwarenessDuties />
      </BelowTheFold>
    </>
  )
}
