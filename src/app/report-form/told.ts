import type { PublicReportBody } from '../../contract/reports.ts'
import type { ReporterRole } from '../../domain/report/events.ts'
import type { reportFormText } from '../text/reportForm.ts'
import type { FieldFault } from '../ui/fields/ErrorSummary.tsx'
import type { LocalMoment } from '../ui/fields/LocalDateTime.tsx'

export const roles = [
  'anonymous',
  'resident',
  'employee',
  'processor',
  'authority',
] as const satisfies readonly ReporterRole[]
export const ongoingAnswers = ['yes', 'no', 'unknown'] as const

/** What somebody told on the public form, as it was typed; the moment is apart. */
export type Told = {
  readonly description: string
  readonly visibleData: string
  readonly ongoing: (typeof ongoingAnswers)[number] | null
  readonly ipAddresses: string
  readonly role: ReporterRole
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly callBack: boolean
}

export const nothingTold: Told = {
  description: '',
  visibleData: '',
  ongoing: null,
  ipAddresses: '',
  role: 'anonymous',
  name: '',
  phone: '',
  email: '',
  callBack: false,
}

/** What the fields of a form that was sent without a script tell; a field that is not there was left empty. */
export const toldIn = (field: (name: string) => string): Told => ({
  description: field('description'),
  visibleData: field('visibleData'),
  ongoing: ongoingAnswers.find((answer) => answer === field('ongoing')) ?? null,
  ipAddresses: field('ipAddresses'),
  role: roles.find((role) => role === field('role')) ?? 'anonymous',
  name: field('name'),
  phone: field('phone'),
  email: field('email'),
  callBack: field('callBack') === 'on',
})

/** What must be mended before the report can be sent. `now` in milliseconds since 1970. */
export function faultsIn(
  told: Told,
  observed: LocalMoment,
  { now, text }: { readonly now: number; readonly text: (typeof reportFormText)['nl'] },
): FieldFault[] {
  const isFuture = observed.kind === 'complete' && Date.parse(observed.instant) > now + 60_000
  return [
    ...(told.description.trim() === '' ? [{ fieldId: 'report-what', message: text.whatMissing }] : []),
    ...(observed.kind === 'faulty' ? [{ fieldId: 'report-when', message: observed.message }] : []),
    ...(isFuture ? [{ fieldId: 'report-when', message: text.inTheFuture }] : []),
    ...(told.callBack && told.phone.trim() === '' ? [{ fieldId: 'report-phone', message: text.phoneMissing }] : []),
  ]
}

/** The report as the API takes it. */
export function reportFrom(told: Told, observed: LocalMoment): PublicReportBody {
  const given = (value: string) => (value.trim() === '' ? null : value)
  const isAnonymous = told.role === 'anonymous'
  return {
    description: told.description,
    visibleData: given(told.visibleData),
    ongoing: told.ongoing ?? 'unknown',
    ipAddresses: told.ipAddresses.split('\n').filter((line) => line.trim() !== ''),
    ...(observed.kind === 'complete' && {
      observedAt: observed.instant,
      observedDayOnly: observed.dayOnly === true,
    }),
    reporter: {
      role: told.role,
      // Who chose to stay anonymous after all is not sent along.
      name: isAnonymous ? null : given(told.name),
      email: isAnonymous ? null : given(told.email),
      phone: given(told.phone),
      callBack: told.callBack,
    },
  }
}
