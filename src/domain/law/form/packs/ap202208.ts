import type { AskedIf, FormPack, FormQuestion, Place, QuestionType } from '../question.ts'

/** Where most answers of a chapter are given. */
const places: Readonly<Record<number, Place>> = {
  3: 'settings',
  4: 'awareness',
  5: 'breachedData',
  6: 'breachedData',
  7: 'breachedData',
  8: 'breachedData',
  10: 'subjects',
}

function ask(id: string, type: QuestionType, given: Partial<FormQuestion> = {}): FormQuestion {
  const chapter = Number.parseInt(id, 10)
  const { mandatory = true, about = 'case', certainty = 'C', place = places[chapter] ?? 'form', ...more } = given
  return { id, chapter, type, mandatory, about, certainty, place, typed: place === 'form', ...more }
}

const anyOf = (question: string, ...values: string[]): AskedIf => ({ question, anyOf: values })
const optional = { mandatory: false } as const
const typed = { typed: true } as const
const onForm = { place: 'form' } as const

/** The AP's web form by its questionnaire of August 2022; order and numbers are confirmed, most mandatory marks are not. */
export const ap202208: FormPack = {
  id: 'ap-2022-08',
  // 1 August 2022, 00:00 in Amsterdam.
  validFrom: '2022-07-31T22:00:00Z',
  citation: 'AP, meldformulier datalekken, vragenlijst van augustus 2022',
  questions: [
    ask('1.1', 'single', { place: 'filing', choices: ['single', 'bulk', 'followup', 'withdraw'] }),
    ask('1.1a', 'text', { place: 'authority', askedIf: anyOf('1.1', 'followup', 'withdraw'), certainty: 'M' }),
    ask('1.1b', 'text', { ...typed, place: 'filing', askedIf: anyOf('1.1', 'withdraw'), certainty: 'M' }),
    ask('1.2', 'multi', { choices: ['avg', 'wpg', 'wjsg', 'tw'] }),
    ask('1.3', 'multi', {
      ...optional,
      choices: ['afm', 'rdi', 'dnb', 'igj', 'ilt', 'ivo', 'nctv', 'ovv', 'other'],
    }),
    ask('1.3o', 'text', { askedIf: anyOf('1.3', 'other') }),
    ask('2.1.1', 'single', { choices: ['yes', 'no'] }),
    ask('2.1.2', 'text', { ...optional, askedIf: anyOf('2.1.1', 'yes') }),
    ask('2.2.1', 'text', optional),
    ask('3.1.1a', 'text', { about: 'organisation' }),
    ask('3.1.1b', 'text', { about: 'organisation' }),
    ask('3.1.1c', 'group', { about: 'organisation' }),
    ask('3.1.1d', 'text', { ...optional, about: 'organisation' }),
    ask('3.1.1e', 'text', { ...optional, about: 'organisation' }),
    ask('3.1.2', 'single', { about: 'organisation', choices: ['public_admin', 'other'], certainty: 'M' }),
    ask('3.2.1', 'group', { about: 'person', place: 'account' }),
    ask('3.2.2', 'group', { ...optional, about: 'person' }),
    ask('3.3', 'list', { ...optional, ...onForm }),
    ask('4.1.1', 'moment'),
    ask('4.1.2', 'moment', optional),
    ask('4.2', 'moment'),
    ask('4.3', 'text', typed),
    ask('4.5', 'text', { ...typed, place: 'filing', askedIf: { question: '4.2', longerAgoThanHours: 72 } }),
    ask('5.1', 'multi', { choices: ['conf', 'integ', 'avail_perm', 'avail_temp'] }),
    ask('5.2', 'single', {
      choices: [
        'mail_wrong',
        'mail_cc',
        'post_wrong',
        'post_opened',
        'post_lost',
        'auth',
        'share',
        'device',
        'published',
        'cyber',
        'wrong_file',
        'other',
      ],
    }),
    ask('5.2o', 'text', { ...onForm, askedIf: anyOf('5.2', 'other') }),
    ask('5.3', 'text', onForm),
    ask('5.4', 'files', { ...optional, place: 'files' }),
    ask('6.1', 'multi', {
      choices: [
        'name',
        'sex',
        'birth',
        'bsn',
        'contact',
        'address',
        'email',
        'phone',
        'access',
        'financial',
        'iban',
        'card',
        'debts',
        'benefits',
        'fin_other',
        'id_copy',
        'location',
        'criminal',
        'unknown',
        'other',
      ],
    }),
    ask('6.1o', 'text', { ...onForm, askedIf: anyOf('6.1', 'other') }),
    ask('6.2', 'multi', {
      ...optional,
      choices: ['race', 'politics', 'religion', 'union', 'sex_life', 'health', 'genetic', 'biometric'],
    }),
    ask('6.3.1', 'number', typed),
    ask('6.3.2', 'text', { ...optional, ...onForm }),
    ask('7.1', 'multi', {
      choices: ['employees', 'customers', 'students', 'patients', 'minors', 'vulnerable', 'other'],
    }),
    ask('7.2', 'text', { ...optional, ...onForm }),
    ask('7.3', 'range'),
    ask('8.1', 'multi', { ...typed, choices: ['encrypted', 'hashed', 'other', 'no'] }),
    ask('8.1t', 'text', { ...optional, ...onForm, askedIf: { question: '8.1', notOnly: 'no' } }),
    ask('9.1', 'multi', {
      choices: ['seen', 'misuse', 'bad_internal', 'bad_external', 'service_temp', 'service_perm', 'other'],
    }),
    ask('9.2', 'multi', {
      choices: [
        'discrimination',
        'identity',
        'financial',
        'reputation',
        'secrecy',
        'depseudo',
        'rights',
        'control',
        'other',
      ],
    }),
    ask('9.3', 'single', { choices: ['1', '2', '3', '4'] }),
    ask('10.1.1', 'single', { choices: ['yes', 'planned', 'no', 'undecided'] }),
    ask('10.1.2', 'day', { ...optional, ...typed, askedIf: anyOf('10.1.1', 'yes', 'planned'), certainty: 'I' }),
    ask('10.1.3', 'number', { ...optional, askedIf: anyOf('10.1.1', 'yes') }),
    ask('10.1.4', 'text', { ...optional, ...typed, askedIf: anyOf('10.1.1', 'yes', 'planned'), certainty: 'I' }),
    ask('10.1.5', 'single', {
      ...typed,
      askedIf: anyOf('10.1.1', 'no'),
      choices: ['no_high_risk', '34_3_a', '34_3_b', '34_3_c', 'uavg41', 'other'],
      certainty: 'I',
    }),
    ask('10.1.6', 'text', { ...optional, askedIf: anyOf('10.1.1', 'no'), certainty: 'I' }),
    ask('10.1.7', 'multi', {
      ...optional,
      ...typed,
      askedIf: anyOf('10.1.1', 'yes', 'planned'),
      choices: ['phone', 'letter', 'email', 'website', 'social', 'newspaper', 'other'],
    }),
    ask('10.2', 'text', { ...typed, place: 'containment' }),
  ],
}
