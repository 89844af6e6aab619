import type { MessageKind, MessageLanguage } from './message.ts'

/** What can be filled in, by what it stands for. */
export const placeholders = [
  'reference',
  'organisation',
  'deskHours',
  'deskPhone',
  'received',
  'question',
  'link',
  'askedOn',
] as const
export type Placeholder = (typeof placeholders)[number]

/** How a placeholder is written in a template, between braces. */
export const placeholderNames: Readonly<Record<MessageLanguage, Readonly<Record<Placeholder, string>>>> = {
  nl: {
    reference: 'kenmerk',
    organisation: 'organisatie',
    deskHours: 'bereikbaar',
    deskPhone: 'telefoon',
    received: 'ontvangen',
    question: 'vraag',
    link: 'link',
    askedOn: 'gevraagd',
  },
  en: {
    reference: 'reference',
    organisation: 'organisation',
    deskHours: 'hours',
    deskPhone: 'phone',
    received: 'received',
    question: 'question',
    link: 'link',
    askedOn: 'asked',
  },
}

const always: readonly Placeholder[] = ['reference', 'organisation', 'deskHours', 'deskPhone']
/** Which placeholders a kind of message knows, and without which it makes no sense. */
export const placeholdersOf: Readonly<
  Record<MessageKind, { readonly known: readonly Placeholder[]; readonly needed: readonly Placeholder[] }>
> = {
  acknowledgement: { known: [...always, 'received'], needed: ['reference'] },
  question: { known: [...always, 'received', 'question'], needed: ['question'] },
  destructionRequest: { known: [...always, 'link'], needed: ['link'] },
  destructionReminder: { known: [...always, 'link', 'askedOn'], needed: ['link'] },
}
/** A subject is read on locked screens: it may only name who writes, and about which reference. */
const inSubject: readonly Placeholder[] = ['reference', 'organisation']

export type Template = { readonly subject: string; readonly text: string }
export type TemplateFault = {
  readonly field: keyof Template
  readonly code: 'empty' | 'unknownPlaceholder' | 'neededPlaceholder'
  /** Which one, as it is written. */
  readonly name: string
}

const written = /\{([^{}\n]{1,40})\}/g

/** What stands in the way of using a template; empty when nothing does. */
export function templateFaults(
  kind: MessageKind,
  language: MessageLanguage,
  template: Template,
): readonly TemplateFault[] {
  const names = placeholderNames[language]
  const { known, needed } = placeholdersOf[kind]
  const faultsIn = (field: keyof Template, allowed: readonly Placeholder[]): readonly TemplateFault[] => {
    if (template[field].trim() === '') return [{ field, code: 'empty', name: '' }]
    return [...template[field].matchAll(written)]
      .map(([, name = '']) => name)
      .filter((name) => !allowed.some((placeholder) => names[placeholder] === name))
      .map((name) => ({ field, code: 'unknownPlaceholder', name }))
  }
  const missing = needed.filter((placeholder) => !template.text.includes(`{${names[placeholder]}}`))
  return [
    ...faultsIn('subject', inSubject),
    ...faultsIn('text', known),
    ...missing.map((placeholder) => ({ field: 'text', code: 'neededPlaceholder', name: names[placeholder] }) as const),
  ]
}

export type Filling = Readonly<Partial<Record<Placeholder, string>>>

/** A text without the lines that would tell what nobody filled in, such as how to reach a desk without a telephone. */
export const withoutEmptyLines = (text: string, language: MessageLanguage, filling: Filling): string => {
  const empty = placeholders.filter((placeholder) => filling[placeholder]?.trim() === '')
  const names = empty.map((placeholder) => `{${placeholderNames[language][placeholder]}}`)
  return text
    .split('\n')
    .filter((line) => !names.some((name) => line.includes(name)))
    .join('\n')
}

/** A text with what is known filled in; what is not known stays as it is written. What is filled in is never read again. */
export const fillTemplate = (text: string, language: MessageLanguage, filling: Filling): string =>
  text.replaceAll(written, (whole, name: string) => {
    const found = placeholders.find((placeholder) => placeholderNames[language][placeholder] === name)
    return (found && filling[found]) ?? whole
  })
