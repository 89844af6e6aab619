/**
 * How much of the time that long work took it then leaves to others. A server does long work in a process of its own, so
 * what it shares is the database; in the demo it is all one.
 */
const pauseFactor = 0.25
const longestPause = 200

/**
 * Waits as long as work in the background owes those who use the screens. Between two pieces of it, so that each piece is
 * short and none waits behind many.
 * @param tookMilliseconds how long the last piece took
 */
export const breathe = (tookMilliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(tookMilliseconds * pauseFactor, longestPause))
  })
