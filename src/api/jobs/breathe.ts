/**
 * How much longer than a piece of long work its pause is. A server does long work in a process of its own, so what it shares
 * is the database and the processor: with three, it has its turn a quarter of the time, and of four who ask for the worklist
 * three meet none of it. With a quarter the worklist was half again as slow beside an import. In the demo it is all one.
 */
const pauseFactor = 3
/** A piece during which the machine stood still is not paid for with seconds. */
const longestPause = 500

/**
 * Waits as long as work in the background owes those who use the screens. Between two pieces of it, so that each piece is
 * short and none waits behind many.
 * @param tookMilliseconds how long the last piece took
 */
export const breathe = (tookMilliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(tookMilliseconds * pauseFactor, longestPause))
  })
