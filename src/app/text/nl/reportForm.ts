/** The public report form. */
export const reportForm = {
  title: 'Datalek melden',
}
