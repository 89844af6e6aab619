import type { Case } from '../../case/case.ts'
import type { BreachFacts, Range } from '../facts.ts'
import {
  type Answered,
  derived,
  type FormAnswers,
  type Missing,
  missing,
  perhaps,
  recorded,
  written,
} from './answer.ts'
import { categoryCode, consequenceCodes, harmCodes, incidentCode, natureCodes, specialCode } from './formCodes.ts'

/** Chapters 5 to 9: the incident, the data, the people they are about, and what may come of it. */
export function answersOnData({ title, breachedData, evidence }: Case): FormAnswers {
  const at = breachedData?.version ?? null
  const facts = breachedData?.facts ?? {}
  const { categories = [], specialCategories, people, records } = facts
  const groups = breachedData?.subjectGroups ?? []
  const kind = breachedData?.incidentKind
  const choices = (codes: readonly string[]) => (codes.length > 0 ? recorded(codes, at) : missing)
  return {
    '5.1':
      natureCodes(facts).length < (facts.natures ?? []).length
        ? perhaps(natureCodes(facts), at)
        : choices(natureCodes(facts)),
    '5.2': kind ? recorded(incidentCode(kind), at) : missing,
    '5.2o': perhaps(title),
    '5.3': perhaps(title),
    '5.4': filesAnswer(evidence.flatMap(({ name }) => name ?? [])),
    '6.1': choices(categories.map(categoryCode)),
    '6.2': specialCategories ? recorded(specialCategories.map(specialCode), at) : missing,
    '6.3.1': recordsAnswer(records, at),
    '6.3.2': written(breachedData?.numbersNote, at),
    '7.1': choices(groups),
    '7.2': perhaps(partsInWords(facts), at),
    '7.3': people ? recorded(people, at) : missing,
    '8.1': protectionAnswer(facts.protection?.unintelligible, at),
    '9.1': perhaps(consequenceCodes(facts), at),
    '9.2': perhaps(harmCodes(facts), at),
    // 9.3 is another scale than the severity score: nothing is carried over, an officer weighs it on the form.
  }
}

/** Who was assessed apart, one group per line with how many they are, where that was said. */
const partsInWords = ({ subgroups = [] }: BreachFacts): string =>
  subgroups.map(({ name, people }) => (people ? `${name}: ${countIn(people)}` : name)).join('\n')

const countIn = ({ min, max }: Range): string => (min === max ? String(min) : `${min}-${max}`)

const filesAnswer = (names: readonly string[]): Answered | Missing =>
  names.length > 0 ? recorded(names, null) : missing

/** The form takes one number: of a range the highest, to be checked. */
const recordsAnswer = (records: Range | undefined, at: number | null): Answered | Missing => {
  if (!records) return missing
  return records.min === records.max && !records.estimate ? recorded(records.max, at) : derived(records.max, at)
}

/** The form tells encrypted from hashed, which the facts do not. */
const protectionAnswer = (unintelligible: string | undefined, at: number | null): Answered | Missing => {
  if (unintelligible === 'no') return recorded(['no'], at)
  return unintelligible === 'yes' ? derived(['encrypted'], at) : missing
}
