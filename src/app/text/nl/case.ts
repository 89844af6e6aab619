/** The page of one case. */
export const caseScreen = {
  title: (reference: string) => `Zaak ${reference}`,
}
