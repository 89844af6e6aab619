/** What a reader does not see: space of any kind, control and formatting characters, and the fillers that pass for letters. */
const unseen = /[\p{Z}\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** Whether something is written that a reader can see; a reason of zero-width spaces is none. */
export const isWritten = (text: string | null | undefined): text is string => (text ?? '').replaceAll(unseen, '') !== ''
