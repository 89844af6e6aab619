import type { BreachFacts, Range } from '../law/facts.ts'

export const exactly = (people: number): Range => ({ min: people, max: people, estimate: false })
export const between = (min: number, max: number): Range => ({ min, max, estimate: true })

/** A letter or mail to one wrong recipient who is known and can be asked to destroy it. */
export const sentToOneKnownRecipient: BreachFacts = {
  natures: ['confidentiality'],
  availability: 'none',
  integrity: 'none',
  identifiability: 'maximum',
  people: exactly(1),
  records: exactly(1),
  vulnerablePeople: 'no',
  secretAddress: 'no',
  protection: { unintelligible: 'no', keySafe: 'no' },
  exfiltration: 'notApplicable',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes', public: false },
}

/** An attacker had access to a system of ours or of a supplier. */
export const brokenInto: BreachFacts = {
  natures: ['confidentiality'],
  availability: 'none',
  integrity: 'none',
  identifiability: 'maximum',
  protection: { unintelligible: 'no', keySafe: 'unknown' },
  vulnerablePeople: 'unknown',
  secretAddress: 'unknown',
  backup: 'yes',
  exfiltration: 'possible',
  maliciousIntent: 'yes',
  recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: false },
}

/** A device or paper that nobody knows the whereabouts of. */
export const lost: BreachFacts = {
  natures: ['confidentiality'],
  availability: 'none',
  integrity: 'none',
  identifiability: 'maximum',
  vulnerablePeople: 'no',
  secretAddress: 'unknown',
  protection: { unintelligible: 'no', keySafe: 'no' },
  backup: 'yes',
  restoredWithin: 'notApplicable',
  exfiltration: 'notApplicable',
  maliciousIntent: 'unknown',
  recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: false },
}
