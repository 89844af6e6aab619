/** The view of the team lead. */
export const monitoring = {
  title: 'Monitoring',
}
