import type { DutyCode } from '../../domain/case/duties.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { Instant } from '../../domain/time.ts'
import type { Language } from '../texts/language.ts'
import type { CalendarScope } from '../ports/calendar.ts'
import type { CalendarEvent } from './icalendar.ts'

/** Hours before a deadline at which an agenda warns: the same at which the screens say how long is left. */
const alarms = [24, 4, 1] as const

/** One event for each timer that runs in a case: its reference and what the law asks, for an agenda lies open on a desk. */
export function deadlineEvents(
  { id, version, reference, progress }: CaseSummary,
  {
    changedAt,
    origin,
    language,
  }: { readonly changedAt: Instant; readonly origin: string; readonly language: Language },
): readonly CalendarEvent[] {
  const words = calendarWords[language]
  return (progress.timers ?? []).map(({ code, dueAt, toJudge }, at, all) => {
    const duty = words.duties[code]
    // Two messages of the AP can be waiting in one case.
    const before = all.slice(0, at).filter((other) => other.code === code).length
    return {
      uid: `${id}.${code}${before > 0 ? `.${before + 1}` : ''}@dijkwacht`,
      sequence: version,
      changedAt,
      at: dueAt,
      summary: `${reference}: ${toJudge ? words.ifSo(duty) : duty}`,
      description: words.about(reference),
      url: `${origin}/zaken/${encodeURIComponent(reference)}`,
      alarms,
    }
  })
}

/** What a calendar says, by language. */
export const calendarWords = {
  nl: {
    name: { mine: 'Datalekken: mijn termijnen', all: 'Datalekken: alle termijnen' },
    about: (reference) => `Uiterste moment in zaak ${reference}. De zaak zelf staat in Dijkwacht.`,
    ifSo: (duty) => `${duty} (als het incident significant is)`,
    duties: {
      notifyAuthority: 'melden bij de AP',
      notifyAuthorityWpg: 'politiegegevens melden bij de AP',
      notifyAuthorityWjsg: 'justitiële gegevens melden bij de AP',
      cbwEarlyWarning: 'vroege waarschuwing (Cbw)',
      cbwNotification: 'incidentmelding (Cbw)',
      cbwFinalReport: 'eindverslag (Cbw)',
      answerAuthority: 'de AP antwoorden',
      complyWithOrder: 'bevel van de AP opvolgen',
      informControllers: 'verantwoordelijken informeren',
      informSubjects: 'betrokkenen informeren',
      supplement: 'melding aanvullen',
    },
  },
  en: {
    name: { mine: 'Data breaches: my deadlines', all: 'Data breaches: all deadlines' },
    about: (reference) => `Latest moment in case ${reference}. The case itself is in Dijkwacht.`,
    ifSo: (duty) => `${duty} (if the incident is significant)`,
    duties: {
      notifyAuthority: 'notify the AP',
      notifyAuthorityWpg: 'notify the AP about police data',
      notifyAuthorityWjsg: 'notify the AP about judicial data',
      cbwEarlyWarning: 'early warning (Cbw)',
      cbwNotification: 'incident notification (Cbw)',
      cbwFinalReport: 'final report (Cbw)',
      answerAuthority: 'answer the AP',
      complyWithOrder: 'comply with the order of the AP',
      informControllers: 'inform the controllers',
      informSubjects: 'inform the people',
      supplement: 'supplement the notification',
    },
  },
} satisfies Record<
  Language,
  {
    readonly name: Record<CalendarScope, string>
    readonly about: (reference: string) => string
    readonly ifSo: (duty: string) => string
    readonly duties: Record<DutyCode, string>
  }
>
