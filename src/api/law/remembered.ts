/**
 * Remembers the answers of a pure function for as many questions as given; the oldest are forgotten first.
 * @param keyOf names the question: equal keys must mean equal answers
 */
export function remembered<Question extends readonly unknown[], Answer>(
  most: number,
  keyOf: (...question: Question) => string,
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const known = new Map<string, Answer>()
  return (...question) => {
    const key = keyOf(...question)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = answer(...question)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, made)
    return made
  }
}
