import type { ReadMail } from './readMail.ts'

/** To what a message says that it belongs, each in the order in which it counts. */
export type Belonging = {
  /** Ids of cases and reports in the names of our own messages that it answers. */
  readonly ids: readonly string[]
  /** Letters of ours to one person that it answers. */
  readonly letters: readonly LetterNamed[]
  /** The messages that it answers at once, as `<id>`, which we may have taken in before. */
  readonly answers: readonly string[]
  /** References of cases that it names, such as DL-2026-0143. */
  readonly cases: readonly string[]
  /** References of reports that it names, such as M-4F2A-91C3. */
  readonly reports: readonly string[]
}

/** A letter that somebody got by mail: of which case, which letter, and their number on the list. */
export type LetterNamed = { readonly caseId: string; readonly letterId: string; readonly number: number }

/** A message about a case or report: what it is about, and the job that sent it. */
export type MessageNamed = { readonly about: string; readonly jobId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** How our own messages are named: what they are about, and which message it is. */
const ownName = new RegExp(`^<(${uuid})\\.[^@<>\\s]+@[^<>\\s]+>$`, 'i')

const ownLetter = new RegExp(`^<(${uuid})\\.(${uuid})\\.(\\d{1,6})@[^<>\\s]+>$`, 'i')

const ownMessage = new RegExp(`^<(${uuid})\\.(${uuid})@[^<>\\s]+>$`, 'i')

/**
 * What a message belongs to: by what it answers, by its subject, and where that names nothing by the one case or report
 * that its words name. Words that name more than one are about something else.
 */
export function belongingOf({ answers, subject, text }: Pick<ReadMail, 'answers' | 'subject' | 'text'>): Belonging {
  const named = referencesIn(subject ?? '')
  const names = named.cases.length + named.reports.length > 0
  const said = names ? named : referencesIn(text.slice(0, mostRead))
  const { cases, reports } = names || said.cases.length + said.reports.length === 1 ? said : nothing
  return {
    ids: answers.flatMap((name) => ownName.exec(name)?.[1]?.toLowerCase() ?? []),
    letters: answers.slice(0, 1).flatMap((name) => letterNamed(name) ?? []),
    answers: answers.slice(0, 1),
    cases,
    reports,
  }
}

type References = Pick<Belonging, 'cases' | 'reports'>
const nothing: References = { cases: [], reports: [] }
/** So much of the words is searched: whoever names a case does so where people read. */
const mostRead = 20_000

/** References, each once, however somebody typed them: with long dashes or spaces, in small letters, without noughts. */
function referencesIn(text: string): References {
  const plain = text.replaceAll(/[\u2010-\u2015\u2212]/g, '-').replaceAll('\u00a0', ' ')
  const found = (pattern: RegExp, write: (first: string, second: string) => string) => [
    ...new Set(Array.from(plain.matchAll(pattern), ([, a = '', b = '']) => write(a, b))),
  ]
  return {
    cases: found(/\bDL[- ]?((?:19|20)\d\d)[- ](\d{1,9})\b/gi, (year, number) => caseReference(year, number)),
    reports: found(/\bM[- ]([\dA-F]{4})[- ]([\dA-F]{4})\b/gi, (a, b) => `M-${a}-${b}`.toUpperCase()),
  }
}

const caseReference = (year: string, number: string): string => `DL-${year}-${String(Number(number)).padStart(4, '0')}`

/** Which letter, to whom, a message of ours is by its name; null for another message. */
export function letterNamed(name: string): LetterNamed | null {
  const [, caseId, letterId, number] = ownLetter.exec(name) ?? []
  if (caseId === undefined || letterId === undefined) return null
  return { caseId: caseId.toLowerCase(), letterId: letterId.toLowerCase(), number: Number(number) }
}

/** What a message of ours is about and which job sent it, by its name; null for another message. */
export function messageNamed(name: string): MessageNamed | null {
  const [, about, jobId] = ownMessage.exec(name) ?? []
  return about === undefined || jobId === undefined ? null : { about: about.toLowerCase(), jobId: jobId.toLowerCase() }
}
