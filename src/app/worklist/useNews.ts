import { useEffect, useRef, useState } from 'react'
import type { CaseList, CaseRow } from '../../contract/cases.ts'
import { useChanges } from '../client/useChanges.ts'
import type { WorklistAddress } from './address.ts'
import { fetchCases } from './caseListQuery.ts'

/** So long changes are gathered before the list is compared: a colleague's five steps are one piece of news. */
const gathering = 1_000

type News = { readonly newer: ReadonlyMap<string, number>; readonly others: number }
const noNews: News = { newer: new Map(), others: 0 }

/**
 * How many cases differ from what the list shows, found by asking on the side: the list itself stands still.
 * `forget` is for after a refresh.
 */
export function useNews(
  address: WorklistAddress,
  words: string,
  rows: readonly CaseRow[],
): { readonly count: number; readonly forget: () => void } {
  const [news, setNews] = useState(noNews)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const latest = useRef({ rows, address, words })
  useEffect(() => {
    latest.current = { rows, address, words }
  })

  const compare = async () => {
    const { rows: shown, address: asked, words: lookedFor } = latest.current
    // News is a courtesy: without it the list is still what it was.
    const fresh = await fetchCases(asked, lookedFor, null).catch(() => null)
    if (fresh) setNews((known) => ({ ...known, others: differing(shown, fresh) }))
  }

  useChanges((change) => {
    if (change?.kind === 'report') return
    const row = change && latest.current.rows.find(({ id }) => id === change.id)
    if (change && row) setNews((known) => ({ ...known, newer: new Map(known.newer).set(change.id, change.version) }))
    else {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void compare(), gathering)
    }
  })

  const changedRows = rows.filter(({ id, version }) => (news.newer.get(id) ?? 0) > version)
  return { count: changedRows.length + news.others, forget: () => setNews(noNews) }
}

/** Cases that came into the first page, or left it. Those that are in both are told by their own change. */
export function differing(shown: readonly CaseRow[], fresh: CaseList): number {
  const covered = fresh.next === null ? shown : shown.slice(0, fresh.items.length)
  const [before, after] = [new Set(shown.map(({ id }) => id)), new Set(fresh.items.map(({ id }) => id))]
  const came = fresh.items.filter(({ id }) => !before.has(id)).length
  // A page that was pushed on by a newcomer loses as many at its end; they did not change.
  const left = covered.filter(({ id }) => !after.has(id)).length
  return fresh.next === null ? came + left : Math.max(came, left)
}
