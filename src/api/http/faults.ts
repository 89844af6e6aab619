import type * as z from 'zod'
import type { InputFault } from '../../contract/problems.ts'
import { type FaultParams, faultTextsEn, faultTextsNl } from '../texts/faults.ts'
import type { Language } from '../texts/language.ts'
import { resolveLocal } from '../../domain/law/amsterdam.ts'

type Issue = z.core.$ZodIssue
type Place = InputFault['in']
type Path = readonly PropertyKey[]

const texts = { nl: faultTextsNl, en: faultTextsEn }

/** A JSON pointer (RFC 6901). */
const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Every fault that the schema found, each with its place, a code and a sentence. */
export const faultsOf = (issues: readonly Issue[], place: Place, language: Language): readonly InputFault[] =>
  issues.flatMap((issue) => faultsOfIssue(issue, [], place, language))

/** One fault that no schema finds. */
export function fault(place: Place, pointer: string, code: keyof typeof faultTextsNl, language: Language): InputFault {
  return { in: place, pointer, code, detail: texts[language][code]({}) }
}

function faultsOfIssue(issue: Issue, before: Path, place: Place, language: Language): readonly InputFault[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault(place, pointerOf([...path, key]), 'unknownField', language))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearestBranch(issue.errors).flatMap((inner) => faultsOfIssue(inner, path, place, language))
  }
  const { code, ...params } = readingOf(issue)
  return [{ in: place, pointer: pointerOf(path), code, detail: texts[language][code](params) }]
}

/** Of several shapes the one that the input resembles most, so that its faults are the ones worth telling. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, issue) =>
        sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : issue.path.length === 0 ? 3 : 1),
      0,
    )
  return branches.toSorted((a, b) => weight(a) - weight(b))[0] ?? []
}

type Reading = { readonly code: keyof typeof faultTextsNl } & FaultParams

function readingOf(issue: Issue): Reading {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'required' } : { code: 'wrongType', wanted: issue.expected }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig',
        limit: issue.maximum,
      }
    case 'too_small':
      return {
        code: issue.origin === 'string' ? 'tooShort' : issue.origin === 'array' ? 'tooFew' : 'tooSmall',
        limit: issue.minimum,
      }
    case 'invalid_format':
      return formatReading(issue.format, issue.input)
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'required' }
        : { code: 'notAChoice', wanted: issue.values.slice(0, 40).map(String).join(', ') }
    case 'invalid_union':
      return unionReading(issue)
    case 'custom':
      return { code: isFaultCode(issue.params?.['code']) ? issue.params['code'] : 'invalid' }
    default:
      return { code: 'invalid' }
  }
}

/** None of the shapes fits: the field that tells them apart is missing, or has none of its values. */
function unionReading(issue: Extract<Issue, { code: 'invalid_union' }>): Reading {
  const { input, discriminator } = issue
  const isMissing =
    typeof input === 'object' && input !== null && discriminator !== undefined && !Object.hasOwn(input, discriminator)
  if (input === undefined || isMissing) return { code: 'required' }
  return {
    code: 'notAChoice',
    wanted: 'options' in issue ? (issue.options ?? []).map(String).join(', ') : '',
  }
}

function formatReading(format: string, input: unknown): Reading {
  if (format === 'datetime')
    return { code: typeof input === 'string' && isLocalTime(input) ? localReading(input) : 'noMoment' }
  if (format === 'date') return { code: 'noDay' }
  if (format === 'uuid') return { code: 'noId' }
  return { code: 'wrongFormat' }
}

/** A time without offset, and whether the clock in the Netherlands showed it once, twice or never. */
function localReading(local: string): 'withoutOffset' | 'twiceOnClock' | 'neverOnClock' | 'noMoment' {
  try {
    const { kind } = resolveLocal(local)
    return kind === 'one' ? 'withoutOffset' : kind === 'two' ? 'twiceOnClock' : 'neverOnClock'
  } catch {
    return 'noMoment'
  }
}

const isLocalTime = (text: string): boolean => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)
const isFaultCode = (code: unknown): code is keyof typeof faultTextsNl =>
  typeof code === 'string' && Object.hasOwn(faultTextsNl, code)
