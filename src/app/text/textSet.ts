/** The languages of the screen. Dutch is the source: an English text that is missing does not compile. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The texts of one part of the screen: Dutch at hand, English fetched when somebody reads English. */
export type TextSet<T> = {
  readonly nl: T
  /** Fetches the English texts, once. */
  readonly loadEn: () => Promise<T>
}

/** Joins the Dutch texts of a part and the way to its English ones. */
export function textSet<T>(nl: T, fetchEn: () => Promise<T>): TextSet<T> {
  let coming: Promise<T> | undefined
  return {
    nl,
    loadEn: () => {
      coming ??= fetchEn().catch((failure: unknown) => {
        // A lost connection must not leave the reader without texts for good.
        coming = undefined
        throw failure
      })
      return coming
    },
  }
}
