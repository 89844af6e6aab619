/** A run of words in two texts: in both, only in the later one, or only in the earlier one. */
export type WordRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** So many pairs of words are compared; beyond it the texts differ as a whole, and finding out where would keep a screen waiting. */
const mostPairs = 4_000_000

/**
 * What changed between two texts, word by word, as few words as possible; runs of one kind are joined. The runs that were not
 * added give the earlier text to the letter, those that were not removed the later one.
 * @param before any text. @param after any text. Words are what stands between white space.
 */
export function wordsChanged(before: string, after: string): readonly WordRun[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const head = sameAtStart(old, now)
  const tail = sameAtStart(old.slice(head).toReversed(), now.slice(head).toReversed())
  const [oldMiddle, newMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  const runs = joined([
    ...old.slice(0, head).map((text): WordRun => ({ kind: 'same', text })),
    ...changedIn(oldMiddle, newMiddle),
    ...old.slice(old.length - tail).map((text): WordRun => ({ kind: 'same', text })),
  ])
  const shareWords = runs.some(({ kind, text }) => kind === 'same' && text.trim() !== '')
  return shareWords ? runs : replaced(before, after)
}

/** Two texts without a word in common: one instead of the other, not word between word. */
const replaced = (before: string, after: string): readonly WordRun[] => [
  ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
  ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
]

/** Words and the white space between them; together they are the text. */
const wordsIn = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const until = one.findIndex((word, index) => word !== other[index])
  return until === -1 ? one.length : until
}

/** By the longest row of words that both hold in the same order. */
function changedIn(old: readonly string[], now: readonly string[]): readonly WordRun[] {
  const whole = (kind: WordRun['kind'], words: readonly string[]) => words.map((text): WordRun => ({ kind, text }))
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs)
    return [...whole('removed', old), ...whole('added', now)]

  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))

  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    const [word = '', newWord = ''] = [old[i], now[j]]
    if (word === newWord) {
      runs.push({ kind: 'same', text: word })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      runs.push({ kind: 'removed', text: word })
      i += 1
    } else {
      runs.push({ kind: 'added', text: newWord })
      j += 1
    }
  }
  return [...runs, ...whole('removed', old.slice(i)), ...whole('added', now.slice(j))]
}

function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const done: WordRun[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (last?.kind === run.kind) done[done.length - 1] = { kind: run.kind, text: last.text + run.text }
    else done.push(run)
  }
  return done
}
