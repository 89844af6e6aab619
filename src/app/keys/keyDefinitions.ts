/** Where a key counts: the groups of the overview. */
export type KeyGroup = 'everywhere' | 'list' | 'inbox' | 'case' | 'form' | 'questions'

type KeyDefinition = {
  /** Alternatives; each is one key, a chord with Ctrl (Cmd on a Mac) or Shift, or a sequence of two. */
  readonly keys: readonly string[]
  readonly group: KeyGroup
}

/**
 * Every key of the product; the overview under "?" is made from this list. Screens act on them with useKey, lists of rows and
 * of questions on those that mean something only where the focus is.
 */
export const keyDefinitions = {
  goInbox: { keys: ['g m'], group: 'everywhere' },
  goWorklist: { keys: ['g z'], group: 'everywhere' },
  goRegister: { keys: ['g r'], group: 'everywhere' },
  goMonitoring: { keys: ['g o'], group: 'everywhere' },
  goCalculators: { keys: ['g b'], group: 'everywhere' },
  goSettings: { keys: ['g i'], group: 'everywhere' },
  search: { keys: ['/', 'Ctrl+k'], group: 'everywhere' },
  phoneReport: { keys: ['t'], group: 'everywhere' },
  help: { keys: ['?'], group: 'everywhere' },
  explain: { keys: ['F1'], group: 'everywhere' },
  undo: { keys: ['Ctrl+z'], group: 'everywhere' },
  nextRow: { keys: ['j'], group: 'list' },
  previousRow: { keys: ['k'], group: 'list' },
  openRow: { keys: ['Enter'], group: 'list' },
  selectRow: { keys: ['x'], group: 'list' },
  unfoldRow: { keys: ['o'], group: 'list' },
  openCase: { keys: ['1'], group: 'inbox' },
  joinCase: { keys: ['2'], group: 'inbox' },
  noBreach: { keys: ['3'], group: 'inbox' },
  park: { keys: ['h'], group: 'inbox' },
  askReporter: { keys: ['r'], group: 'inbox' },
  fastLane: { keys: ['s'], group: 'inbox' },
  takeAsReport: { keys: ['m'], group: 'inbox' },
  putAway: { keys: ['w'], group: 'inbox' },
  assign: { keys: ['a'], group: 'case' },
  assignToMe: { keys: ['m'], group: 'case' },
  addNote: { keys: ['c'], group: 'case' },
  openDecision: { keys: ['e'], group: 'case' },
  unfoldArgument: { keys: ['o'], group: 'case' },
  printCase: { keys: ['Ctrl+p'], group: 'case' },
  copyAnswer: { keys: ['c'], group: 'form' },
  nextQuestion: { keys: ['j'], group: 'form' },
  previousQuestion: { keys: ['k'], group: 'form' },
  editAnswer: { keys: ['e'], group: 'form' },
  nextAnswer: { keys: ['Enter'], group: 'questions' },
  previousAnswer: { keys: ['Shift+Enter'], group: 'questions' },
  takeChoice: { keys: ['1–9'], group: 'questions' },
  finish: { keys: ['Ctrl+Enter'], group: 'questions' },
} as const satisfies Record<string, KeyDefinition>

export type KeyName = keyof typeof keyDefinitions

export const keyNames = Object.keys(keyDefinitions) as readonly KeyName[]
