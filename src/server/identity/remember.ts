/** Answers of one question, kept for a moment. */
export type Memory<Key, Value> = {
  /** The remembered answer, or a fresh one; those who ask at the same time share it. Failures are not remembered. */
  get(key: Key): Promise<Value>
  forget(): void
}

/** So many answers at most: somebody who tries many keys must not fill our memory. */
const most = 10_000

/** Remembers what `ask` answers for some milliseconds. Made for questions that every request asks. */
export function remember<Key, Value>(milliseconds: number, ask: (key: Key) => Promise<Value>): Memory<Key, Value> {
  const kept = new Map<Key, { readonly until: number; readonly answer: Promise<Value> }>()
  return {
    get(key) {
      const now = performance.now()
      const found = kept.get(key)
      if (found && found.until > now) return found.answer
      if (kept.size >= most) kept.clear()
      const answer = ask(key)
      const entry = { until: now + milliseconds, answer }
      kept.set(key, entry)
      answer.catch(() => kept.get(key) === entry && kept.delete(key))
      return answer
    },
    forget() {
      kept.clear()
    },
  }
}
