/** The worklist: cases grouped by urgency. */
export const worklist = {
  title: 'Werklijst',
}
