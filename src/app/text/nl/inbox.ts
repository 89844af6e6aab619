/** The inbox: reports that wait for an outcome. */
export const inbox = {
  title: 'Meldingen',
}
