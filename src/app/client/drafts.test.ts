import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts, forgetDraftsOfOthers, keepDraft, readDraft } from './drafts.ts'
import { allWaiting, waitForConnection } from './outbox.ts'

beforeEach(() => {
  forgetDrafts()
  sessionStorage.clear()
})
const typed = () => {
  keepDraft('case-1.note', { text: 'Ontvanger gebeld.' })
  waitForConnection({
    key: 'k',
    by: 'anna',
    caseId: 'case-1',
    reference: 'DL-2026-0001',
    path: 'notes',
    method: 'POST',
    body: { text: 'Ontvanger gebeld.' },
    words: 'Ontvanger gebeld.',
  })
}

it('leaves nothing of what somebody typed in the browser once they sign out', () => {
  typed()
  forgetDrafts()
  expect(readDraft('case-1.note')).toBeNull()
  expect(allWaiting()).toEqual([])
  expect(Object.values(sessionStorage).join()).not.toContain('Ontvanger')
})

it('keeps it for the same person after a new sign-in, and from somebody else at the same desk', () => {
  forgetDraftsOfOthers('anna')
  typed()
  forgetDraftsOfOthers('anna')
  expect(allWaiting()).toHaveLength(1)
  forgetDraftsOfOthers('bram')
  expect(readDraft('case-1.note')).toBeNull()
  expect(allWaiting()).toEqual([])
})
