import type { caseReasons as nl } from '../../nl/case/reasons.ts'
import { countIn } from '../../plural.ts'

const count = countIn('en')

export const caseReasons = {
  standardReasons: {
    authority: {
      notify: [
        { sentence: 'A risk for the people concerned cannot be excluded.', claim: 'riskPossible' },
        { sentence: 'There is a high risk for the people concerned.', claim: 'highRisk' },
        { sentence: 'Not everything is known yet; we notify now and supplement later.' },
      ],
      doNotNotify: [
        {
          sentence: 'The recipient is known and to be trusted, and has confirmed that the data are destroyed.',
          claim: 'trustedAndDestroyed',
        },
        { sentence: 'The data were encrypted beforehand and the key is safe.', claim: 'unintelligible' },
        {
          sentence: 'The data were unavailable for a short while and are fully restored; nobody was harmed.',
          claim: 'brieflyAway',
        },
        {
          sentence: 'The data are public knowledge and say nothing further about the person.',
          claim: 'publicBefore',
        },
      ],
    },
    subjects: {
      inform: [
        { sentence: 'There is a high risk.', claim: 'highRisk' },
        { sentence: 'The people can take measures themselves when they know.' },
        { sentence: 'Not required, but careful.', claim: 'noHighRisk' },
      ],
      doNotInform: [
        {
          sentence: 'There is no high risk, so informing is no duty; the people could do nothing themselves.',
          claim: 'noHighRisk',
        },
        { sentence: 'The data were encrypted beforehand and the key is safe.', claim: 'unintelligible' },
        { sentence: 'By the measures taken afterwards the high risk is gone.', claim: 'laterMeasure' },
      ],
      publicCommunication: [
        { sentence: 'The addresses of some people are not known.' },
        { sentence: 'There are too many people to write to each of them.', claim: 'tooMany' },
      ],
    },
    verdict: {
      milder: [
        { sentence: 'The recipient cooperates and has confirmed destruction.', claim: 'destroyed' },
        { sentence: 'The recipient is bound to secrecy.', claim: 'boundToSecrecy' },
        { sentence: 'The data were public already.', claim: 'publicBefore' },
        { sentence: 'The people were called at once and see no harm.' },
      ],
      graver: [
        { sentence: 'One of the people is in danger when the address is known.', claim: 'secretAddress' },
        { sentence: 'The combination of data makes fraud easy.' },
        { sentence: 'The recipient knows the person concerned.', claim: 'knowsThePerson' },
        { sentence: 'The people depend on this service.' },
      ],
    },
  },
  notOffered: (n: number) => `Does not fit the facts: ${count(n, 'standard sentence', 'standard sentences')}`,
  contradicted: {
    trustedAndDestroyed: 'According to Data, the recipient is unknown, is not to be trusted or has confirmed nothing.',
    destroyed: 'According to Data, the recipient is unknown or has not confirmed that the data are gone.',
    boundToSecrecy: 'According to Data, the recipient is unknown or not to be trusted.',
    unintelligible: 'According to Data, the data were readable or the key is not safe.',
    brieflyAway: 'According to Data, the data were not away for a time, or recovery took longer than hours.',
    publicBefore:
      'Among the data are kinds that others never simply know, such as a BSN, debts or something on health.',
    secretAddress: 'According to Data, nobody with a secret address is among them.',
    knowsThePerson: 'According to Data, nobody saw the data as far as is known.',
    riskPossible: 'Your verdict is that a risk is unlikely.',
    highRisk: 'Your verdict is that there is no high risk.',
    noHighRisk: 'Your verdict is that there is a high risk.',
    laterMeasure: 'Containment holds no measure that takes the risk away.',
    tooMany: 'According to Data, at most a hundred people are concerned.',
  },
  unrecorded: {
    trustedAndDestroyed: 'Data does not say yet that the recipient is to be trusted and has confirmed this.',
    destroyed: 'Data does not say yet that the recipient has confirmed destruction.',
    boundToSecrecy: 'Data does not say yet that the recipient is to be trusted.',
    unintelligible: 'Data does not say yet that they were unintelligible and that the key is safe.',
    brieflyAway: 'Data does not say yet that all was restored within hours.',
    publicBefore: 'Data does not say yet which kinds are concerned.',
    secretAddress: 'Data does not say yet whether anybody with a secret address is among them.',
    knowsThePerson: 'Data does not say yet who saw them.',
    riskPossible: 'Nobody has judged the risk yet.',
    highRisk: 'Nobody has judged the risk yet.',
    noHighRisk: 'Nobody has judged the risk yet.',
    laterMeasure: 'Containment does not hold a measure yet that takes the risk away.',
    tooMany: 'Data does not say yet how many people are concerned.',
  },
} satisfies typeof nl
