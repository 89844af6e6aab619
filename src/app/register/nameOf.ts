/** The word for a code; one that this screen does not know yet keeps its own name. */
export const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code
