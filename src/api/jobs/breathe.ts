/** So much longer than a piece of long work its pause is: then two thirds of the server are left for those who wait at a screen. */
const pauseFactor = 2
const longestPause = 2000

/**
 * Waits as long as work in the background owes those who use the screens. Between two pieces of it, so that each piece is
 * short and none waits behind many.
 * @param tookMilliseconds how long the last piece took
 */
export const breathe = (tookMilliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(tookMilliseconds * pauseFactor, longestPause))
  })
