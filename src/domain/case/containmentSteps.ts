import type { Availability, BreachFacts, IncidentKind, Nature } from '../law/facts.ts'
import type { ContainmentKind } from './codes.ts'

/** The lists of steps to contain a leak: the kinds of incident of the AP's form, an attack apart by what it does. */
export const containmentLists = [
  'mail',
  'openCopy',
  'post',
  'postOpened',
  'postLost',
  'access',
  'share',
  'device',
  'published',
  'ransomware',
  'phishing',
  'wrongFile',
  'general',
] as const
export type ContainmentList = (typeof containmentLists)[number]

const chapter = (number: number) => ({
  nl: `EDPB, Richtsnoeren 01/2021, ${number}`,
  en: `EDPB, Guidelines 01/2021, ${number}`,
})

/** Where a step comes from, as it is cited in Dutch and English. `practice` is our own advice, in the line of the EDPB's cases. */
export const stepSources = {
  edpbRansomware: chapter(2),
  edpbAttack: chapter(3),
  edpbInsider: chapter(4),
  edpbLost: chapter(5),
  edpbMispostal: chapter(6),
  edpbMail: chapter(7),
  processor: { nl: 'AVG art. 33 lid 2', en: 'GDPR art. 33(2)' },
  ibd: { nl: 'IBD, NCSC', en: 'IBD, NCSC' },
  practice: null,
} as const
export type StepSource = keyof typeof stepSources

type Step = { readonly kind: ContainmentKind; readonly source: StepSource }

/** Each step once: which measure it is when it is done, and who advises it. */
export const containmentSteps = {
  askRecipient: { kind: 'recipientAskedToDestroy', source: 'edpbMispostal' },
  recallMail: { kind: 'other', source: 'practice' },
  checkForwarded: { kind: 'other', source: 'practice' },
  confirmInWriting: { kind: 'recipientConfirmedDestruction', source: 'edpbMispostal' },
  askAllRecipients: { kind: 'recipientAskedToDestroy', source: 'edpbMispostal' },
  fixAddress: { kind: 'other', source: 'edpbMispostal' },
  collectLetter: { kind: 'documentRetrieved', source: 'practice' },
  checkBatch: { kind: 'other', source: 'edpbMispostal' },
  keepEnvelope: { kind: 'evidenceSecured', source: 'practice' },
  askWhatWasSeen: { kind: 'other', source: 'practice' },
  traceWithCarrier: { kind: 'other', source: 'edpbLost' },
  searchAgain: { kind: 'other', source: 'edpbLost' },
  revokeAccess: { kind: 'accessRevoked', source: 'edpbInsider' },
  secureLogs: { kind: 'evidenceSecured', source: 'practice' },
  checkUse: { kind: 'other', source: 'edpbInsider' },
  askUnauthorised: { kind: 'recipientAskedToDestroy', source: 'edpbInsider' },
  closeShare: { kind: 'accessRevoked', source: 'practice' },
  wipeDevice: { kind: 'deviceWiped', source: 'edpbLost' },
  resetAccounts: { kind: 'passwordsReset', source: 'edpbLost' },
  confirmEncryption: { kind: 'other', source: 'edpbLost' },
  takeDown: { kind: 'takenOffline', source: 'practice' },
  askSearchEngines: { kind: 'searchEnginesAsked', source: 'practice' },
  askArchives: { kind: 'searchEnginesAsked', source: 'practice' },
  checkDownloads: { kind: 'other', source: 'edpbAttack' },
  isolateSystems: { kind: 'systemIsolated', source: 'edpbRansomware' },
  callHelp: { kind: 'other', source: 'ibd' },
  checkOutflow: { kind: 'other', source: 'edpbRansomware' },
  checkBackup: { kind: 'other', source: 'edpbRansomware' },
  restoreClean: { kind: 'restoredFromBackup', source: 'edpbRansomware' },
  instructProcessor: { kind: 'processorInstructed', source: 'processor' },
  endSessions: { kind: 'accessRevoked', source: 'edpbMail' },
  resetPasswords: { kind: 'passwordsReset', source: 'edpbMail' },
  removeRules: { kind: 'other', source: 'edpbMail' },
  warnColleagues: { kind: 'other', source: 'practice' },
  removeFromFile: { kind: 'documentRetrieved', source: 'practice' },
  checkReaders: { kind: 'other', source: 'practice' },
} as const satisfies Record<string, Step>

export type ContainmentStep = keyof typeof containmentSteps
export const containmentStepCodes = Object.keys(containmentSteps) as readonly ContainmentStep[]

/** The steps of each list, in the order in which they help most. */
export const stepsOf: Readonly<Record<ContainmentList, readonly ContainmentStep[]>> = {
  mail: ['askRecipient', 'recallMail', 'checkForwarded', 'confirmInWriting', 'fixAddress'],
  openCopy: ['recallMail', 'askAllRecipients', 'confirmInWriting', 'fixAddress'],
  post: ['askRecipient', 'collectLetter', 'checkBatch', 'confirmInWriting', 'fixAddress'],
  postOpened: ['keepEnvelope', 'askWhatWasSeen', 'traceWithCarrier'],
  postLost: ['traceWithCarrier', 'searchAgain', 'checkBatch'],
  access: ['revokeAccess', 'secureLogs', 'checkUse', 'askUnauthorised'],
  share: ['closeShare', 'secureLogs', 'checkUse', 'askUnauthorised'],
  device: ['wipeDevice', 'resetAccounts', 'confirmEncryption', 'searchAgain'],
  published: ['takeDown', 'secureLogs', 'checkDownloads', 'askSearchEngines', 'askArchives'],
  ransomware: [
    'isolateSystems',
    'callHelp',
    'secureLogs',
    'checkOutflow',
    'checkBackup',
    'resetPasswords',
    'restoreClean',
    'instructProcessor',
  ],
  phishing: ['resetPasswords', 'endSessions', 'removeRules', 'secureLogs', 'checkUse', 'callHelp', 'warnColleagues'],
  wrongFile: ['removeFromFile', 'checkReaders', 'checkForwarded'],
  general: ['askRecipient', 'takeDown', 'revokeAccess', 'secureLogs', 'confirmInWriting'],
}

const byKind: Readonly<Record<Exclude<IncidentKind, 'cyber'>, ContainmentList>> = {
  mailWrong: 'mail',
  mailCc: 'openCopy',
  postWrong: 'post',
  postOpened: 'postOpened',
  postLost: 'postLost',
  auth: 'access',
  share: 'share',
  device: 'device',
  published: 'published',
  wrongFile: 'wrongFile',
  other: 'general',
}

/** The list that fits what is known: of an attack the one for data that are gone, or else the one for a taken account. */
export function containmentListFor(
  kind: IncidentKind | null,
  { natures, availability }: Pick<BreachFacts, 'natures' | 'availability'> = {},
): ContainmentList {
  if (kind === null) return 'general'
  if (kind !== 'cyber') return byKind[kind]
  return isGone(natures, availability) ? 'ransomware' : 'phishing'
}

const isGone = (natures: readonly Nature[] = [], availability: Availability = 'none'): boolean =>
  natures.includes('availability') || availability !== 'none'
