import { useQuery } from '@tanstack/react-query'
import type { Readable } from '../../../../domain/case/codes.ts'
import { fits, type ReadingScope } from '../../../../domain/case/secondReading.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { useCase } from '../../CaseContext.tsx'
import { policyQuery } from '../../caseQueries.ts'
import { writes } from '../../caseWrites.ts'
import { ActFault } from '../../saving/ActFault.tsx'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './Decision.module.css'
import { ReadingScopeLines } from './ReadingScopeLines.tsx'

/**
 * Whether the organisation wants a second reader here, and the newest reading of this kind.
 * @param scope for whom and on which ground; without it: whatever was read of this kind.
 */
export function useSecondReading(of: Readable, scope?: ReadingScope) {
  const { view } = useCase()
  const { data: policy } = useQuery(policyQuery)
  const ofKind = view.secondReadings.filter((each) => each.of === of)
  const reading = ofKind.findLast((each) => scope === undefined || fits(each, scope, view)) ?? null
  const newestFacts = Math.max(view.assessment?.version ?? 0, view.breachedData?.version ?? 0)
  // An approval of facts that changed since does not count (invariant 4); the server judges all of it.
  const approved = reading?.given?.outcome === 'approved' && reading.version > newestFacts
  return { wanted: policy?.secondReader === true, reading, approved, open: ofKind.filter(({ given }) => !given) }
}

type SecondReadingProps = { of: Readable; proposal: string; scope?: ReadingScope | undefined }

/** Lays a proposed decision before a second reader, and shows what became of it and that another one waits. */
export function SecondReading({ of, proposal, scope }: SecondReadingProps) {
  const { view, because } = useCase()
  const { text, format } = useWords()
  const { reading, approved, open } = useSecondReading(of, scope)
  const act = useAct()
  const asked = {
    of,
    reason: proposal,
    ...(scope && { parts: [...(scope.parts ?? [])], ground: scope.ground ?? null }),
  }
  const ask = () => void act.run(writes.secondReading(asked), text.reading.askedDone)

  return (
    <>
      {open.map((each) => (
        <Alert key={each.readingId}>
          <p>{text.reading.asked(each.by.name, format.moment(each.recordedAt))}</p>
          <ReadingScopeLines reading={each} />
        </Alert>
      ))}
      {(!reading || reading.given) && (
        <div className={styles.reading}>
          <p>{text.reading.needed}</p>
          {reading?.given && (
            <p>
              {(reading.given.outcome === 'approved' ? text.reading.approved : text.reading.returned)(
                reading.given.by.name,
                format.moment(reading.given.recordedAt),
              )}
              {reading.given.text && `: “${reading.given.text}”`}
              {reading.given.outcome === 'approved' && !approved && ` ${text.follows.approval}`}
            </p>
          )}
          {!approved && view.handling !== 'closed' && (
            <ButtonRow>
              <Button
                onClick={ask}
                unavailable={proposal.trim() === '' ? text.fillIn.reason : because('askSecondReading')}
              >
                {text.reading.ask}
              </Button>
            </ButtonRow>
          )}
          <ActFault act={act} />
        </div>
      )}
    </>
  )
}
