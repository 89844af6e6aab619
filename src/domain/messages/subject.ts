import { personalDataIn } from '../letters/personalData.ts'

/**
 * Whether the subject of a message tells of a person by a number, an address or a name we know: subjects stand in lists and
 * on locked screens, and every mail server on the way reads them.
 * @param names of those who must not be in it, such as the reporter
 */
export function subjectTellsOfSomebody(subject: string, names: readonly string[]): boolean {
  const words = subject.toLowerCase()
  return (
    personalDataIn(subject, []).length > 0 ||
    names.map((name) => name.trim().toLowerCase()).some((name) => name.length > 2 && words.includes(name))
  )
}
