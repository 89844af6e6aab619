import type { MessageKind, MessageLanguage } from '../../domain/messages/message.ts'
import { messageSettingsOf } from '../../domain/messages/settings.ts'
import { fillTemplate, type Filling, type Template, withoutEmptyLines } from '../../domain/messages/template.ts'
import { local } from '../../domain/law/amsterdam.ts'
import type { Instant } from '../../domain/time.ts'
import type { Organisation } from '../ports.ts'
import { templatesEn } from './texts/templates.en.ts'
import { templatesNl } from './texts/templates.nl.ts'

const asItComes = { nl: templatesNl, en: templatesEn } as const

/** The template as the product brings it. */
export const defaultTemplate = (kind: MessageKind, language: MessageLanguage): Template => asItComes[language][kind]

/** The template that an organisation uses. */
export const templateOf = (organisation: Organisation, kind: MessageKind, language: MessageLanguage): Template =>
  messageSettingsOf(organisation).templates[kind]?.[language] ?? defaultTemplate(kind, language)

/** A message with everything filled in that is known; the link of a request follows when it is sent. */
export function compose(
  organisation: Organisation,
  kind: MessageKind,
  language: MessageLanguage,
  facts: Filling,
): Template {
  const { subject, text } = templateOf(organisation, kind, language)
  const { name, deskHours, deskPhone } = organisation
  const filling: Filling = { organisation: name, deskHours, deskPhone, ...facts }
  return {
    subject: fillTemplate(subject, language, filling),
    text: fillTemplate(withoutEmptyLines(text, language, filling), language, filling),
  }
}

/** A Dutch day in words, such as 17 november 2026. */
export const dayInWords = (at: Instant, language: MessageLanguage): string =>
  local(at)
    .toPlainDate()
    .toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' })

/** A moment on Dutch clocks in words, such as 17 november 2026 om 15:00. */
export const momentInWords = (at: Instant, language: MessageLanguage): string =>
  `${dayInWords(at, language)} ${language === 'nl' ? 'om' : 'at'} ${local(at).toPlainTime().toString({ smallestUnit: 'minute' })}`

/** The subject with the reference by which an answer finds its way back, once. */
export const withReference = (subject: string, reference: string): string =>
  subject.includes(reference)
    ? subject.replace(reference, `[${reference}]`).replace('[[', '[').replace(']]', ']')
    : `${subject} [${reference}]`
