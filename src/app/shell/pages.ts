/** The addresses of the screens, in Dutch as people see them. */
export const pages = {
  inbox: '/meldingen',
  phoneReport: '/meldingen/telefoon',
  fastLane: '/snel',
  /** With a report that was taken in before. */
  fastLaneFor: (report: string) => `/snel?melding=${report}`,
  worklist: '/werklijst',
  /** The words to look for travel in the history entry, see searchState. */
  search: '/werklijst?weergave=zoeken',
  case: (reference: string) => `/zaken/${encodeURIComponent(reference)}`,
  register: '/register',
  registerEntry: (reference: string) => `/register/${encodeURIComponent(reference)}`,
  annualFigures: '/register/jaarcijfers',
  annualFiguresOf: (year: number) => `/register/jaarcijfers/${year}`,
  registerImports: '/register/importeren',
  monitoring: '/monitoring',
  handover: '/overdracht',
  calculators: '/rekenhulp',
  riskCalculator: '/rekenhulp/risico',
  settings: '/instellingen',
  signIn: '/aanmelden',
  secondFactor: '/tweede-factor',
  setPassword: '/wachtwoord',
  setup: '/opzetten',
  reportForm: '/melden',
  receipt: '/melden/ontvangst',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
} as const

const returnTo = 'naar'

/** The query that brings somebody back to a place after signing in. */
export const wayBack = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string =>
  new URLSearchParams({ [returnTo]: pathname + search }).toString()

/** Where a query leads back to: only ever a page of ours. */
export function backFrom(query: URLSearchParams): string {
  const path = query.get(returnTo) ?? ''
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
