import { useEffect, useRef } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'

/** What a correction leaves to be looked at again, told where it was made; nothing while all rests on the newest facts. */
export function WhatFollows() {
  const { view, asKnownAt, pathTo } = useCase()
  const { text, names } = useWords()
  const lines = asKnownAt === null && view.handling !== 'closed' ? consequencesOf(view) : []
  const sentence = lines.map(({ what }) => text.follows[what]).join(' ')
  useAnnounced(sentence)
  if (lines.length === 0) return null
  return (
    <Alert kind="warning">
      {lines.map(({ what, part }) => (
        <p key={what}>
          {text.follows[what]} <Link to={pathTo(part)}>{names.section[part]}</Link>
        </p>
      ))}
    </Alert>
  )
}

/** Decisions on older facts, an approval that counts no more, and a notification that tells the AP something else. */
function consequencesOf({ restsOnOlderFacts, authority, secondReadings, assessment, breachedData }: CaseView) {
  const newestFacts = Math.max(assessment?.version ?? 0, breachedData?.version ?? 0)
  // The newest reading alone: one that was asked anew, or came back, has taken the place of the approval.
  const reading = secondReadings.findLast(({ of }) => of === 'doNotNotify')
  const isApproved = reading?.given?.outcome === 'approved'
  const isStale = isApproved && reading.version < newestFacts && authority.decision === null
  return [
    restsOnOlderFacts.includes('authority') && ({ what: 'authority', part: 'authority' } as const),
    restsOnOlderFacts.includes('subjects') && ({ what: 'subjects', part: 'subjects' } as const),
    isStale && ({ what: 'approval', part: 'authority' } as const),
    authority.notifications.length > 0 &&
      authority.changedSinceFiling.length > 0 &&
      ({ what: 'filing', part: 'authority' } as const),
  ].filter((one) => one !== false)
}

/** Said once when it comes to be so, not on arriving where it was so already. */
function useAnnounced(sentence: string): void {
  const before = useRef(sentence)
  useEffect(() => {
    if (sentence !== '' && sentence !== before.current) announce(sentence)
    before.current = sentence
  }, [sentence])
}
