import type { RulePack } from '../rulePack.ts'

/** GDPR arts 33 and 34 as they stand, read with EDPB 9/2022 and 01/2021, the AP's practice and ENISA's method of 2013. */
export const pack202601: RulePack = {
  id: '2026-01',
  // 25 May 2018, 00:00 in Amsterdam: GDPR art. 99(2).
  validFrom: '2018-05-24T22:00:00Z',
  hours: 72,
  // The first step of NIS2 is confirmed; 72 hours for police and judicial data, and the later steps, are from memory.
  otherTerms: {
    wpg: { hours: 72, source: 'wpg' },
    wjsg: { hours: 72, source: 'wjsg' },
    cbwEarlyWarning: { hours: 24, source: 'nis2-23-4a' },
    cbwNotification: { hours: 72, source: 'nis2-23-4b' },
    cbwFinalReport: { months: 1, source: 'nis2-23-4d' },
  },
  authorityThreshold: 'risk',
  subjectsThreshold: 'highRisk',
  severity: {
    // Base scores, formula and element definitions C and C2; which adjustment is whose, C2 and M.
    bases: { simple: 1, behavioural: 2, financial: 3, sensitive: 4 },
    adjustments: {
      simple: [0, 1, 2, 3],
      behavioural: [-1, 0, 1, 2],
      financial: [-2, -1, 0, 1],
      sensitive: [-3, -2, -1, 0],
    },
    identifiability: { negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 },
    confidentiality: { none: 0, known: 0.25, unknown: 0.5 },
    integrity: { none: 0, repairable: 0.25, unrepairable: 0.5 },
    availability: { none: 0, temporary: 0.25, permanent: 0.5 },
    maliciousIntent: 0.5,
    bands: [
      { band: 'low', from: 0 },
      { band: 'medium', from: 2 },
      { band: 'high', from: 3 },
      { band: 'veryHigh', from: 4 },
    ],
    nearLimitWithin: 0.25,
    presumption: { low: 'unlikely', medium: 'risk', high: 'highRisk', veryHigh: 'highRisk' },
  },
  // 100 is ENISA's flag (C2). 10,000 is our reading of the EDPB cases on stolen and mailed files (I).
  people: { many: 100, mass: 10_000 },
  // Three years: BIO2 5.28.01 (C). Five: the term for claims, and what municipalities often choose (M).
  // What was no breach was still a suspected incident: the three years of BIO2 5.28.01 are then the end too (I).
  retention: { minimumYears: 3, defaultYears: 5, noBreachYears: 3 },
  sources: {
    'avg33-1': { citation: { nl: 'AVG art. 33 lid 1', en: 'GDPR art. 33(1)' }, certainty: 'C' },
    'avg33-2': { citation: { nl: 'AVG art. 33 lid 2', en: 'GDPR art. 33(2)' }, certainty: 'C' },
    'avg34-1': { citation: { nl: 'AVG art. 34 lid 1', en: 'GDPR art. 34(1)' }, certainty: 'C' },
    'avg34-3a': { citation: { nl: 'AVG art. 34 lid 3 onder a', en: 'GDPR art. 34(3)(a)' }, certainty: 'C' },
    'edpb9-2022': {
      citation: { nl: 'EDPB, Richtsnoeren 9/2022, IV.B', en: 'EDPB, Guidelines 9/2022, IV.B' },
      certainty: 'C2',
    },
    'edpb9-2022-b': {
      citation: { nl: 'EDPB, Richtsnoeren 9/2022, bijlage B', en: 'EDPB, Guidelines 9/2022, Annex B' },
      certainty: 'M',
    },
    'edpb1-2021': { citation: { nl: 'EDPB, Richtsnoeren 01/2021', en: 'EDPB, Guidelines 01/2021' }, certainty: 'C2' },
    enisa: {
      citation: { nl: 'ENISA, ernst van datalekken (2013)', en: 'ENISA, severity of personal data breaches (2013)' },
      certainty: 'C2',
    },
    ap: {
      citation: { nl: 'AP, datalekkenrapportage 2023', en: 'Dutch DPA (AP), report on data breaches 2023' },
      certainty: 'C2',
    },
    practice: {
      citation: { nl: 'Nederlandse gemeentelijke praktijk', en: 'Practice of Dutch municipalities' },
      certainty: 'M',
    },
    datatilsynet: {
      citation: { nl: 'Datatilsynet (Denemarken) 2019-441-1578', en: 'Datatilsynet (Denmark) 2019-441-1578' },
      certainty: 'C',
    },
    atw1: {
      citation: {
        nl: 'Algemene termijnenwet art. 1',
        en: 'Dutch General Extension of Time Limits Act (Algemene termijnenwet) art. 1',
      },
      certainty: 'C',
    },
    atw4: {
      citation: {
        nl: 'Algemene termijnenwet art. 4 onder a',
        en: 'Dutch General Extension of Time Limits Act (Algemene termijnenwet) art. 4(a)',
      },
      certainty: 'C',
    },
    'reg1182-3': {
      citation: { nl: 'Verordening 1182/71 art. 3 lid 4', en: 'Regulation 1182/71 art. 3(4)' },
      certainty: 'C',
    },
    'reg1182-3-5': {
      citation: { nl: 'Verordening 1182/71 art. 3 lid 5', en: 'Regulation 1182/71 art. 3(5)' },
      certainty: 'M',
    },
    'avg33-4': { citation: { nl: 'AVG art. 33 lid 4', en: 'GDPR art. 33(4)' }, certainty: 'C' },
    'avg34-4': { citation: { nl: 'AVG art. 34 lid 4', en: 'GDPR art. 34(4)' }, certainty: 'C' },
    'avg58-1': { citation: { nl: 'AVG art. 58 lid 1', en: 'GDPR art. 58(1)' }, certainty: 'M' },
    'edpb9-2022-a': {
      citation: { nl: 'EDPB, Richtsnoeren 9/2022, II.A', en: 'EDPB, Guidelines 9/2022, II.A' },
      certainty: 'C2',
    },
    wpg: {
      citation: { nl: 'Wet politiegegevens art. 33a', en: 'Dutch Police Data Act (Wpg) art. 33a' },
      certainty: 'M',
    },
    wjsg: {
      citation: {
        nl: 'Wet justitiële en strafvorderlijke gegevens art. 26g',
        en: 'Dutch Judicial Data and Criminal Records Act (Wjsg) art. 26g',
      },
      certainty: 'M',
    },
    'nis2-23-4a': {
      citation: {
        nl: 'Cyberbeveiligingswet; NIS2 art. 23 lid 4 onder a',
        en: 'Dutch Cyber Security Act (Cbw); NIS2 art. 23(4)(a)',
      },
      certainty: 'C',
    },
    'nis2-23-4b': {
      citation: {
        nl: 'Cyberbeveiligingswet; NIS2 art. 23 lid 4 onder b',
        en: 'Dutch Cyber Security Act (Cbw); NIS2 art. 23(4)(b)',
      },
      certainty: 'M',
    },
    'nis2-23-4d': {
      citation: {
        nl: 'Cyberbeveiligingswet; NIS2 art. 23 lid 4 onder d',
        en: 'Dutch Cyber Security Act (Cbw); NIS2 art. 23(4)(d)',
      },
      certainty: 'M',
    },
  },
}
