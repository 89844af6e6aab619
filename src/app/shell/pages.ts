/** The addresses of the screens, in Dutch as people see them. */
export const pages = {
  inbox: '/meldingen',
  phoneReport: '/meldingen?nieuw=telefoon',
  worklist: '/werklijst',
  /** The words to look for travel in the history entry, see searchState. */
  search: '/werklijst?weergave=zoeken',
  case: (reference: string) => `/zaken/${encodeURIComponent(reference)}`,
  register: '/register',
  monitoring: '/monitoring',
  settings: '/instellingen',
  signIn: '/aanmelden',
  setup: '/opzetten',
  reportForm: '/melden',
} as const
