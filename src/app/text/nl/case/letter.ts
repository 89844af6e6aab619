/** The outline of a message to the people, filled with what the case knows; what it does not know stays an ellipsis. */
export const caseLetter = {
  letter: {
    outline: ({ incident, kinds, consequences, measures, contact }: Record<LetterPart, string>) =>
      `Er is iets misgegaan met uw persoonsgegevens. Dat spijt ons.\n\nWat is er gebeurd?\n${incident}\n\nOm welke gegevens gaat het?\nHet gaat om: ${kinds}.\n\nWat kunnen de gevolgen zijn?\n${consequences}\n\nWat doen wij?\n${measures}\n\nWat kunt u doen?\n…\n\nVragen?\n${contact}`,
    measure: (what: string) => `- ${what}`,
    leakClosed: 'het lek is dicht',
    contact: (organisation: string, phone: string) =>
      `Bel ${phone === '' ? '…' : phone} en vraag naar de functionaris gegevensbescherming van ${organisation}.`,
    stillOpen:
      'In de tekst staat nog een “…” die niet is ingevuld. Schrijf op wat de mensen echt kregen, of haal die regel weg.',
  },
}

type LetterPart = 'incident' | 'kinds' | 'consequences' | 'measures' | 'contact'
