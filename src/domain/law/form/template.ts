import type { Case } from '../../case/case.ts'
import type { FormValue } from './answer.ts'
import type { AuthorityForm } from './authorityForm.ts'

/** What a template asks of a case that the AP form does not ask. */
export type AskedOfCase =
  | 'ownReference'
  | 'awareAt'
  | 'otherPartyNoticeAt'
  | 'cause'
  | 'riskOutcome'
  | 'riskMethod'
  | 'policeReport'

/** A second pack: which fields of another template take the answers that we have. */
export type FormMapping = {
  readonly id: string
  /** First instant of filing for which it holds, ISO 8601 in UTC; null: described, switched off. */
  readonly validFrom: string | null
  readonly citation: string
  /** The pack whose questions are mapped. */
  readonly from: string
  /** The sections of the template, with the numbers of their first and last field. */
  readonly sections: readonly { readonly section: number; readonly from: number; readonly to: number }[]
  /** By the number of a question, the fields that take its answer. */
  readonly fields: Readonly<Record<string, readonly number[]>>
  /** By the number of a field, what it takes from the case itself. */
  readonly fromCase: Readonly<Record<number, AskedOfCase>>
}

/** One field of a template that can be filled, with the question or the fact of the case behind it. */
export type TemplateField = {
  readonly field: number
  readonly section: number | null
  readonly from: string
  readonly value: FormValue
}

/**
 * The fields of a template that a form and its case can fill, in the order of the template. A field may take several
 * answers; severity is mapped from question 9.3 only, never from a score.
 */
export function templateOf(form: AuthorityForm, breach: Case, mapping: FormMapping): readonly TemplateField[] {
  const sectionOf = (field: number) => mapping.sections.find(({ from, to }) => from <= field && field <= to)?.section
  const place = (field: number, from: string, value: FormValue | null): readonly TemplateField[] =>
    value === null ? [] : [{ field, section: sectionOf(field) ?? null, from, value }]
  const fromForm = form.chapters
    .flatMap(({ answers }) => answers)
    .flatMap(({ question: { id }, value }) => (mapping.fields[id] ?? []).flatMap((field) => place(field, id, value)))
  const fromCase = Object.entries(mapping.fromCase).flatMap(([field, asked]) =>
    place(Number(field), asked, factOf(asked, breach)),
  )
  return [...fromForm, ...fromCase].toSorted((a, b) => a.field - b.field)
}

function factOf(
  asked: AskedOfCase,
  { reference, awareness, lessons, assessment, policeReport }: Case,
): FormValue | null {
  switch (asked) {
    case 'ownReference':
      return reference
    case 'awareAt':
      return awareness?.awareAt ?? null
    case 'otherPartyNoticeAt':
      return awareness?.moments.processorInformedUsAt ?? null
    case 'cause':
      return lessons && [lessons.cause.origin, lessons.cause.intent]
    case 'riskOutcome':
      return assessment?.verdict ?? null
    case 'riskMethod':
      return assessment && `ENISA 2013 (${assessment.rulePack})`
    case 'policeReport':
      return policeReport && (policeReport.number ?? policeReport.filedAt)
  }
}
