import type * as z from 'zod'
import type { publicReportBody } from '../../contract/reports.ts'
import type { Report } from '../../domain/report/report.ts'
import { namesEn } from '../../domain/names/en.ts'
import { namesNl } from '../../domain/names/nl.ts'
import type { Instant } from '../../domain/time.ts'
import { dayInWords, momentInWords } from '../mail/compose.ts'
import type { Language } from '../texts/language.ts'

type Told = Omit<z.output<typeof publicReportBody>, 'sendingSecret'>

const words = {
  nl: {
    visibleData: 'Wat te zien is',
    aboutWhom: 'Over wie',
    whereabouts: 'Wie het nu heeft',
    observed: 'Gemerkt',
    ongoing: { yes: 'Het is nog te zien', no: 'Het is niet meer te zien' },
    ipAddresses: 'IP-adressen',
    role: 'Ik ben',
    roles: namesNl.reporterRole,
    name: 'Naam',
    email: 'E-mailadres',
    phone: 'Telefoon',
    callBack: 'Ik wil teruggebeld worden.',
  },
  en: {
    visibleData: 'What can be seen',
    aboutWhom: 'About whom',
    whereabouts: 'Who has it now',
    observed: 'Noticed',
    ongoing: { yes: 'It can still be seen', no: 'It can no longer be seen' },
    ipAddresses: 'IP addresses',
    role: 'I am',
    roles: namesEn.reporterRole,
    name: 'Name',
    email: 'E-mail address',
    phone: 'Telephone',
    callBack: 'I want to be called back.',
  },
} as const satisfies Record<Language, unknown>

/**
 * What a form tells that its report does not know yet, of somebody who went back, changed something and sent it again: as
 * words of the reporter, since what they said before stays as they said it. What was emptied takes nothing back.
 * @returns null when there is nothing new
 */
export function newlyTold(told: Told, report: Report, language: Language): string | null {
  const text = words[language]
  const { reporter } = told
  const known = report.reporter
  const changed = (label: string, now: string | null | undefined, before: string | null | undefined): string[] =>
    now && now !== before ? [`${label}: ${now}`] : []
  const addresses = told.ipAddresses.filter((address) => !report.ipAddresses.includes(address))
  const parts = [
    ...(told.description === report.description ? [] : [told.description]),
    ...changed(text.visibleData, told.visibleData, report.visibleData),
    ...changed(text.aboutWhom, told.aboutWhom, report.aboutWhom),
    ...changed(text.whereabouts, told.whereabouts, report.whereabouts),
    ...changed(text.observed, observed(told, language), observed(report, language)),
    ...(told.ongoing === report.ongoing || told.ongoing === 'unknown' ? [] : [text.ongoing[told.ongoing]]),
    ...changed(text.ipAddresses, addresses.join(', '), null),
    ...changed(text.role, reporter && text.roles[reporter.role], text.roles[known?.role ?? 'anonymous']),
    ...changed(text.name, reporter?.name, known?.name),
    ...changed(text.email, reporter?.email, known?.email),
    ...changed(text.phone, reporter?.phone, known?.phone),
    ...(reporter?.callBack === true && known?.callBack !== true ? [text.callBack] : []),
  ]
  return parts.length === 0 ? null : parts.join('\n')
}

type Noticed = { readonly observedAt?: Instant | null | undefined; readonly observedDayOnly?: boolean | undefined }

const observed = ({ observedAt, observedDayOnly }: Noticed, language: Language): string | null => {
  if (observedAt === undefined || observedAt === null) return null
  return observedDayOnly === true ? dayInWords(observedAt, language) : momentInWords(observedAt, language)
}
