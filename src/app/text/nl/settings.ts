/** Settings of the person and of the organisation. */
export const settings = {
  title: 'Instellingen',
}
