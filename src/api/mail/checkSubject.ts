import { subjectTellsOfSomebody } from '../../domain/messages/subject.ts'
import { fault } from '../http/faults.ts'
import { ProblemError } from '../problems.ts'
import type { Language } from '../texts/language.ts'

/** @throws ProblemError invalidInput for a subject that tells of somebody; `names` of those it must not name */
export function checkSubject(subject: string, names: readonly string[], language: Language): void {
  if (!subjectTellsOfSomebody(subject, names)) return
  throw new ProblemError('invalidInput', { errors: [fault('body', '/subject', 'tellsOfSomebody', language)] })
}
