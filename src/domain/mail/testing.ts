import type { ReadMail } from './readMail.ts'

/** A message of a resident, as far as a test says nothing else of it. */
export const aMail = (changes: Partial<ReadMail> = {}): ReadMail => ({
  headers: [],
  from: { name: 'Bewoner (voorbeeld)', address: 'bewoner@voorbeeld.example' },
  to: ['datalek@waterveen.example'],
  subject: 'Brief van een ander',
  sentAt: '2026-11-17T08:00:00Z',
  messageId: '<1@voorbeeld.example>',
  answers: [],
  text: 'Ik kreeg een brief die voor mijn buren is.',
  attachments: [],
  unpacked: [],
  ...changes,
})

/** The same with these headers, written as in a message: one each line. */
export const mailWith = (lines: string, changes: Partial<ReadMail> = {}): ReadMail =>
  aMail({
    headers: lines
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...value] = line.trim().split(':')
        return { name: name.toLowerCase(), value: value.join(':').trim() }
      }),
    ...changes,
  })
