/** Signing in, and setting up an empty installation. */
export const signIn = {
  title: 'Aanmelden',
  setupTitle: 'Opzetten',
}
