/** What an officer can say about a breach. Every fact may be absent: absent and 'unknown' mean the same. */

export const natures = ['confidentiality', 'integrity', 'availability'] as const
export type Nature = (typeof natures)[number]

export const availabilities = ['none', 'temporary', 'permanent'] as const
export type Availability = (typeof availabilities)[number]

export const integrities = ['none', 'repairable', 'unrepairable'] as const
export type Integrity = (typeof integrities)[number]

/** The four data classes of ENISA's severity method (2013). */
export const dataClasses = ['simple', 'behavioural', 'financial', 'sensitive'] as const
export type DataClass = (typeof dataClasses)[number]

export const identifiabilities = ['negligible', 'limited', 'significant', 'maximum', 'unknown'] as const
export type Identifiability = (typeof identifiabilities)[number]

export const yesNoUnknown = ['yes', 'no', 'unknown'] as const
export type YesNoUnknown = (typeof yesNoUnknown)[number]

export const restoredWithin = ['hours', 'days', 'longer', 'notRestored', 'notApplicable'] as const
export type RestoredWithin = (typeof restoredWithin)[number]

export const exfiltrations = ['no', 'possible', 'yes', 'notApplicable'] as const
export type Exfiltration = (typeof exfiltrations)[number]

/** 'none': exposed or lost, but nobody is known to have seen the data. */
export const recipientKinds = ['none', 'known', 'unknown'] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** The choices of question 6.1 of the AP form, in its order. */
export const categories = [
  'name',
  'sex',
  'birth',
  'bsn',
  'contact',
  'address',
  'email',
  'phone',
  'access',
  'financial',
  'iban',
  'card',
  'debts',
  'benefits',
  'financialOther',
  'identityDocumentCopy',
  'location',
  'criminal',
  'unknown',
  'other',
] as const
export type Category = (typeof categories)[number]

/** The choices of question 6.2 of the AP form: special categories of art. 9 GDPR. */
export const specialCategories = [
  'race',
  'politics',
  'religion',
  'union',
  'sexLife',
  'health',
  'genetic',
  'biometric',
] as const
export type SpecialCategory = (typeof specialCategories)[number]

/** The choices of question 7.1 of the AP form. */
export const subjectGroups = [
  'employees',
  'customers',
  'students',
  'patients',
  'minors',
  'vulnerable',
  'other',
] as const
export type SubjectGroup = (typeof subjectGroups)[number]

/** The choices of question 5.2 of the AP form. */
export const incidentKinds = [
  'mailWrong',
  'mailCc',
  'postWrong',
  'postOpened',
  'postLost',
  'auth',
  'share',
  'device',
  'published',
  'cyber',
  'wrongFile',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** A number of people or records; an exact number has min = max. */
export type Range = { readonly min: number; readonly max: number; readonly estimate: boolean }

/** One class of the data, with the context adjustment the officer chose from ENISA's table. */
export type ClassScore = { readonly class: DataClass; readonly adjustment: number }

/** Protection by the organisation itself, applied before the breach. Encryption by an attacker is none. */
export type Protection = {
  readonly unintelligible?: YesNoUnknown | undefined
  readonly keySafe?: YesNoUnknown | undefined
}

export type Recipients = {
  readonly kind?: RecipientKind | undefined
  readonly trusted?: YesNoUnknown | undefined
  /** Whether it is certain that the data are back or destroyed; with nobody who saw them: the unopened letter that returned. */
  readonly destructionConfirmed?: YesNoUnknown | undefined
  readonly public?: boolean | undefined
}

export type BreachFacts = {
  readonly natures?: readonly Nature[] | undefined
  readonly availability?: Availability | undefined
  readonly integrity?: Integrity | undefined
  readonly categories?: readonly Category[] | undefined
  readonly specialCategories?: readonly SpecialCategory[] | undefined
  readonly classes?: readonly ClassScore[] | undefined
  readonly identifiability?: Identifiability | undefined
  readonly people?: Range | undefined
  readonly records?: Range | undefined
  readonly vulnerablePeople?: YesNoUnknown | undefined
  readonly secretAddress?: YesNoUnknown | undefined
  readonly protection?: Protection | undefined
  readonly backup?: YesNoUnknown | undefined
  readonly restoredWithin?: RestoredWithin | undefined
  readonly exfiltration?: Exfiltration | undefined
  readonly maliciousIntent?: YesNoUnknown | undefined
  readonly recipients?: Recipients | undefined
  readonly subgroups?: readonly Subgroup[] | undefined
}

/** What can be otherwise for some of the people than for the rest of them. */
export const subgroupPaths = [
  'people',
  'categories',
  'specialCategories',
  'classes',
  'identifiability',
  'vulnerablePeople',
  'secretAddress',
] as const
export type SubgroupPath = (typeof subgroupPaths)[number]

/**
 * People within the breach who are assessed apart, because other facts hold for them ("3 with a secret address").
 * What is absent is as for everybody; data are stated as one block: whoever states kinds or classes states all of them.
 */
export type Subgroup = { readonly name: string } & Pick<BreachFacts, SubgroupPath>

/** The facts that advice and severity rest on, by their path in BreachFacts. */
export const factPaths = [
  'natures',
  'specialCategories',
  'categories',
  'classes',
  'identifiability',
  'people',
  'vulnerablePeople',
  'secretAddress',
  'exfiltration',
  'maliciousIntent',
  'recipients.kind',
  'recipients.public',
  'protection.unintelligible',
  'protection.keySafe',
  'recipients.trusted',
  'recipients.destructionConfirmed',
  'availability',
  'backup',
  'restoredWithin',
  'integrity',
] as const
export type FactPath = (typeof factPaths)[number]
