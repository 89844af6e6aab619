/** A question that is asked again while it is being answered, and waits until it can be asked anew. */
type Waiting<Answer> = { ask: () => Promise<Answer>; readonly promised: PromiseWithResolvers<Answer> }

/**
 * Asks a question that takes long once for all who wait for it. While it is being answered others wait, and then share the next
 * answer: so nobody gets one that was begun before they asked, and what they wrote themselves is always in it.
 */
export function sharingTurns<Answer>(): (question: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const running = new Set<string>()
  const waiting = new Map<string, Waiting<Answer>>()

  const begin = (question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    running.add(question)
    return ask().finally(() => {
      const next = waiting.get(question)
      waiting.delete(question)
      if (next) begin(question, next.ask).then(next.promised.resolve, next.promised.reject)
      else running.delete(question)
    })
  }

  return (question, ask) => {
    if (!running.has(question)) return begin(question, ask)
    const next = waiting.get(question) ?? { ask, promised: Promise.withResolvers<Answer>() }
    // The latest of them says for which moment it is asked.
    next.ask = ask
    waiting.set(question, next)
    return next.promised.promise
  }
}
