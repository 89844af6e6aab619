import { combines, damages, enablesFraud } from './dataClasses.ts'
import type { BreachFacts } from './facts.ts'
import type { Reason, ReasonCode } from './reason.ts'
import type { RulePack, SourceCode } from './rulePack.ts'
import { exposes, holderOf, type Severity, severityOf } from './severity.ts'
import { reaches, severest, type Verdict, verdicts } from './verdict.ts'

/** A verdict with what led to it. */
export type Judgement = { readonly verdict: Verdict; readonly reasons: readonly Omit<Reason, 'assumed'>[] }

type Finding = { readonly verdict: Verdict; readonly because: Omit<Reason, 'assumed'> }
type Judged = { readonly facts: BreachFacts; readonly severity: Severity; readonly pack: RulePack }

/**
 * Judges facts of which none is unknown, by the EDPB's factors and published cases. Each nature of the breach is judged
 * apart and the most severe decides. More severe facts never give a milder verdict.
 */
export function judge(facts: BreachFacts, pack: RulePack): Judgement {
  const judged = { facts, severity: severityOf(facts, pack), pack }
  const judgements = [
    ...(exposes(facts) ? [confidentialityOf(judged)] : []),
    ...(facts.availability === 'none' ? [] : [conclude(availabilityOf(judged))]),
    ...(facts.integrity === 'none' ? [] : [conclude(integrityOf(judged))]),
  ]
  if (judgements.length === 0) return conclude([found('unlikely', 'nothingHit', 'avg33-1')])
  return {
    verdict: judgements.map(({ verdict }) => verdict).reduce(severest),
    reasons: judgements.flatMap(({ reasons }) => reasons),
  }
}

const found = (verdict: Verdict, code: ReasonCode, source: SourceCode, params?: Reason['params']): Finding => ({
  verdict,
  because: { code, source, params },
})

const conclude = (findings: readonly Finding[]): Judgement => ({
  verdict: findings.map(({ verdict }) => verdict).reduce(severest),
  reasons: findings.map(({ because }) => because),
})

const yes = (value: string | undefined): boolean => value === 'yes'
const taken = ({ exfiltration }: BreachFacts): boolean => exfiltration === 'yes' || exfiltration === 'possible'

function confidentialityOf(judged: Judged): Judgement {
  const { protection } = judged.facts
  // Own protection, applied beforehand, with a key that is safe: the reader has nothing to read (EDPB 01/2021 cases 1, 6, 10).
  if (yes(protection?.unintelligible) && yes(protection?.keySafe)) {
    return conclude([found('unlikely', 'dataUnintelligible', 'edpb1-2021')])
  }
  if (isBackUnseen(judged.facts)) return conclude([found('unlikely', 'backUnseen', 'edpb9-2022-b')])
  return lowerForTrust(raiseForVulnerable(conclude(exposureOf(judged)), judged), judged)
}

/** What was lost or stood open is back or closed, and nobody saw it: the unopened letter that came back (compare Annex B, vii). */
const isBackUnseen = (facts: BreachFacts): boolean =>
  holderOf(facts) === 'none' &&
  yes(facts.recipients?.destructionConfirmed) &&
  !yes(facts.maliciousIntent) &&
  !taken(facts)

/** What exposure of readable data means, before special features of the people and of the recipient are weighed. */
function exposureOf({ facts, severity, pack }: Judged): readonly Finding[] {
  const { se, band } = severity
  const score = found(pack.severity.presumption[band], 'severityScore', 'enisa', { se, band })
  // Data that can hardly be matched to anybody carry no more risk than their score says.
  if (isHardlyMatched({ facts, severity })) return [score]

  const { categories = [] } = facts
  const people = facts.people?.max ?? 0
  const many = people > pack.people.many
  const revealing = severity.dpc >= 2 || combines(categories)
  const rules: readonly [boolean, Finding][] = [
    [severity.identifiability === 'negligible', found('unlikely', 'factsContradict', 'practice')],
    [severity.nearLimit, found('unlikely', 'nearLimit', 'enisa', { se })],
    [enablesFraud(categories), found('highRisk', 'identityFraud', 'practice')],
    [damages(categories), found('highRisk', 'damagingData', 'practice')],
    [combines(categories), found('risk', 'combination', 'edpb9-2022')],
    [yes(facts.secretAddress), found('highRisk', 'secretAddress', 'datatilsynet')],
    [many, found('risk', 'manyPeople', 'edpb9-2022-b', { more: pack.people.many })],
    [
      people > pack.people.mass && revealing,
      found('highRisk', 'massOfPeople', 'edpb1-2021', { more: pack.people.mass }),
    ],
    [isTrustUnconfirmed(facts), found('unlikely', 'trustUnconfirmed', 'edpb9-2022')],
    [facts.recipients?.public === true, found('risk', 'madePublic', 'edpb9-2022')],
    [yes(facts.maliciousIntent), found('risk', 'maliciousHolder', 'edpb9-2022')],
    [isAttack(facts), found(attackVerdict({ facts, severity, pack }, many), 'cyberAttack', 'ap')],
    [yes(facts.maliciousIntent) && facts.availability !== 'none', found('unlikely', 'attackerEncryption', 'avg34-3a')],
  ]
  return [score, ...rules.filter(([applies]) => applies).map(([, finding]) => finding)]
}

/**
 * Whether the data can hardly be matched to anybody. A citizen service number or a copy of an identity document names one
 * person and a secret address is somebody's: beside these the answer contradicts itself, and the graver is judged.
 */
const isHardlyMatched = ({ facts, severity }: Pick<Judged, 'facts' | 'severity'>): boolean =>
  severity.identifiability === 'negligible' &&
  !yes(facts.secretAddress) &&
  !(facts.categories ?? []).some((category) => category === 'bsn' || category === 'identityDocumentCopy')

/** Silence of a recipient is no proof that the data are gone (EDPB 9/2022, IV.B: trust lowers where the recipient complies). */
const isTrustUnconfirmed = (facts: BreachFacts): boolean =>
  holderOf(facts) === 'known' && yes(facts.recipients?.trusted) && !yes(facts.recipients?.destructionConfirmed)

/** Somebody nobody knows has the data, and got them on purpose. */
const isAttack = (facts: BreachFacts): boolean =>
  holderOf(facts) === 'unknown' && (yes(facts.maliciousIntent) || taken(facts))

/** As a rule high (AP); only a few harmless data of a few people, read and not changed, leave it at a risk (Annex B, ii). */
const attackVerdict = ({ facts, severity }: Judged, many: boolean): Verdict =>
  severity.dpc >= 2 || many || facts.integrity !== 'none' ? 'highRisk' : 'risk'

function raiseForVulnerable({ verdict, reasons }: Judgement, { facts, severity }: Judged): Judgement {
  if (!yes(facts.vulnerablePeople) || isHardlyMatched({ facts, severity })) return { verdict, reasons }
  return {
    verdict: step(verdict, 1),
    reasons: [...reasons, found(verdict, 'vulnerablePeople', 'edpb9-2022').because],
  }
}

/**
 * A trusted recipient who confirmed that the data are gone: trust takes the severity away, whoever the people are and
 * whatever harm the data could have done (EDPB 9/2022, IV.B). What was learned cannot be unlearned, though: a
 * secret address and the most sensitive data of vulnerable people become only one step milder, which is our caution.
 */
function lowerForTrust(judgement: Judgement, { facts, severity }: Judged): Judgement {
  const { recipients } = facts
  const trusted =
    holderOf(facts) !== 'unknown' &&
    yes(recipients?.trusted) &&
    yes(recipients?.destructionConfirmed) &&
    !yes(facts.maliciousIntent) &&
    !taken(facts)
  if (!trusted) return judgement
  const aggravated = (severity.dpc === 4 && yes(facts.vulnerablePeople)) || yes(facts.secretAddress)
  return {
    verdict: aggravated ? step(judgement.verdict, -1) : 'unlikely',
    reasons: [...judgement.reasons, found('unlikely', 'trustedRecipient', 'edpb9-2022').because],
  }
}

const step = (verdict: Verdict, by: 1 | -1): Verdict => {
  const at = verdicts.indexOf(verdict) + by
  return verdicts[Math.min(verdicts.length - 1, Math.max(0, at))] ?? verdict
}

function availabilityOf({ facts, severity: { dpc } }: Judged): readonly Finding[] {
  const vulnerable = yes(facts.vulnerablePeople)
  const attacked: readonly Finding[] = yes(facts.maliciousIntent)
    ? [found('unlikely', 'attackerEncryption', 'avg34-3a')]
    : []
  switch (restorationOf(facts)) {
    case 'nobodyWaited':
      return [found('unlikely', 'availabilityRestored', 'edpb9-2022-b')]
    case 'hours':
      // A hospital without its files turns patients away, even for an afternoon (EDPB 9/2022, Annex B, viii).
      return dpc === 4 && vulnerable && !isProtectedCopy(facts)
        ? [...attacked, found('risk', 'availabilityCritical', 'edpb9-2022-b')]
        : [found('unlikely', 'availabilityRestored', 'edpb9-2022-b')]
    case 'days':
      return [
        ...attacked,
        found(dpc === 4 || (dpc === 3 && vulnerable) ? 'highRisk' : 'risk', 'availabilityDelayed', 'edpb1-2021'),
      ]
    case 'longer':
      return [...attacked, found(dpc >= 3 || vulnerable ? 'highRisk' : 'risk', 'availabilityDelayed', 'edpb1-2021')]
    case 'notRestored':
      return [...attacked, found(dpc >= 3 || vulnerable ? 'highRisk' : 'risk', 'availabilityLost', 'edpb9-2022-b')]
  }
}

/** How soon people could be served again; data that are gone for good without a copy are never restored. */
function restorationOf({ availability, backup, restoredWithin }: BreachFacts) {
  if (availability === 'permanent' && !yes(backup)) return 'notRestored'
  if (restoredWithin === undefined || restoredWithin === 'notApplicable') return 'nobodyWaited'
  return restoredWithin
}

/** What was lost was an encrypted copy of something that is still there: no care or help depends on it (Annex B, i). */
const isProtectedCopy = ({ backup, protection }: BreachFacts): boolean =>
  yes(backup) && yes(protection?.unintelligible) && yes(protection?.keySafe)

function integrityOf({ facts, severity: { dpc } }: Judged): readonly Finding[] {
  const vulnerable = yes(facts.vulnerablePeople)
  if (facts.integrity === 'unrepairable') {
    return [found(dpc >= 3 || vulnerable ? 'highRisk' : 'risk', 'integrityLost', 'edpb9-2022')]
  }
  const verdict = dpc === 4 ? 'highRisk' : dpc >= 2 || vulnerable || yes(facts.maliciousIntent) ? 'risk' : 'unlikely'
  const delayed = (isGrave: boolean) => [found(isGrave ? 'highRisk' : verdict, 'integrityDelayed', 'edpb9-2022')]
  // A copy helps once it is put back: what is wrong meanwhile is decided upon.
  switch (facts.restoredWithin) {
    case 'hours':
      if (yes(facts.backup)) return [found('unlikely', 'integrityRestored', 'edpb1-2021')]
      return [found(verdict, 'integrityRepairable', 'edpb9-2022')]
    case 'days':
      return delayed(dpc === 3 && vulnerable)
    case 'longer':
    case 'notRestored':
      return delayed(dpc === 3 || vulnerable)
    default:
      return [found(verdict, 'integrityRepairable', 'edpb9-2022')]
  }
}

/** Whether a judgement asks for a duty that begins at a threshold. */
export const obliges = (judgement: Judgement, threshold: Verdict): boolean => reaches(judgement.verdict, threshold)
