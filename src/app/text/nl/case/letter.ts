/** The outline of a message to the people, filled with what the case knows; what it does not know stays an ellipsis. */
export const caseLetter = {
  letter: {
    stillOpen:
      'In de tekst staat nog een “…” die niet is ingevuld. Schrijf op wat de mensen echt kregen, of haal die regel weg.',
  },
}
