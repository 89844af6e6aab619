import { messageSettings, messageSettingsBody, type MessageSettingsView } from '../../contract/messages.ts'
import type { InputFault } from '../../contract/problems.ts'
import { refusalWithout } from '../../domain/case/context.ts'
import { messageKinds, messageLanguages } from '../../domain/messages/message.ts'
import { type MessageSettings, messageSettingsOf } from '../../domain/messages/settings.ts'
import { type Template, templateFaults } from '../../domain/messages/template.ts'
import type { Asking } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { fault } from '../http/faults.ts'
import { route } from '../http/route.ts'
import type { Organisation } from '../ports.ts'
import { abilityOf, ProblemError } from '../problems.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'
import { dayInWords, defaultTemplate, momentInWords } from './compose.ts'
import { factBy } from '../auditFact.ts'

/** How the organisation writes, and when its people are warned. */
export const messageSettingsRoutes = [
  route(
    {
      id: 'getMessageSettings',
      method: 'get',
      path: '/settings/messages',
      access: 'signedIn',
      tag: 'Messages',
      summary: 'How the organisation writes by mail, and when its people are warned',
      answers: { 200: { description: 'The settings', schema: messageSettings } },
    },
    async (ask) => ok(presentSettings(await ask.house.directory.organisation(ask.principal.organisation), ask)),
  ),
  route(
    {
      id: 'putMessageSettings',
      method: 'put',
      path: '/settings/messages',
      access: 'manageOrganisation',
      tag: 'Messages',
      summary: 'Change how the organisation writes by mail, and when its people are warned',
      body: messageSettingsBody,
      bodyExample: {
        senderName: null,
        replyTo: 'privacy@waterveen.example',
        quietHours: { from: '19:00', until: '07:00', weekends: true },
        alertHoursBefore: [24, 8, 2],
        alertHoursAfter: [0, 24],
        digestTime: '07:30',
        reminderDays: [3, 7],
        silenceDays: 14,
        templates: {},
      },
      answers: { 200: { description: 'The settings as they now are', schema: messageSettings } },
    },
    async (ask) => {
      const { house, store, principal, body, language } = ask
      const messages = withoutUndefined(body)
      const errors = faultsIn(messages.templates, language)
      if (errors.length > 0) throw new ProblemError('invalidInput', { errors })
      const after: Organisation = { ...(await store.organisation()), messages }
      await store.putOrganisation(after)
      house.directory.forget(principal.organisation)
      await store.audit(factBy(principal, house.ports.clock(), 'settings', { kind: 'organisation', id: after.id }))
      return ok(presentSettings(after, ask))
    },
  ),
]

/** The settings as they are kept: what JSON makes of them, without fields of undefined. */
const withoutUndefined = (body: unknown): MessageSettings => JSON.parse(JSON.stringify(body)) as MessageSettings

function faultsIn(templates: MessageSettings['templates'], language: Language): readonly InputFault[] {
  return messageKinds.flatMap((kind) =>
    messageLanguages.flatMap((written) => {
      const template = templates[kind]?.[written]
      if (!template) return []
      return templateFaults(kind, written, template).map(({ field, code }) =>
        fault('body', `/templates/${kind}/${written}/${field}`, code, language),
      )
    }),
  )
}

function presentSettings(
  organisation: Organisation,
  { principal, language, house }: Asking,
): Shown<MessageSettingsView> {
  const { ports } = house
  const now = ports.clock()
  const written = language
  const both = (kind: (typeof messageKinds)[number]): { nl: Template; en: Template } => ({
    nl: defaultTemplate(kind, 'nl'),
    en: defaultTemplate(kind, 'en'),
  })
  return {
    ...messageSettingsOf(organisation),
    defaults: {
      acknowledgement: both('acknowledgement'),
      question: both('question'),
      destructionRequest: both('destructionRequest'),
      destructionReminder: both('destructionReminder'),
    },
    examples: {
      reference: 'DL-2026-0143',
      organisation: organisation.name,
      deskHours: organisation.deskHours,
      deskPhone: organisation.deskPhone,
      received: momentInWords(now, written),
      question: written === 'nl' ? 'Hebt u de brief nog?' : 'Do you still have the letter?',
      link: `${ports.mailer?.pages ?? 'https://…'}/vernietigd/…`,
      askedOn: dayInWords(now, written),
    },
    organisation: organisation.name,
    isSetUp: ports.mailer !== undefined,
    can: { change: abilityOf(refusalWithout('manageOrganisation', principal), language) },
  }
}
