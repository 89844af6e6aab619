import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, icalendar } from './icalendar.ts'

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'een@dijkwacht',
  sequence: 7,
  changedAt: '2026-11-17T14:00:00.123Z',
  at: '2026-11-20T13:10:00.000Z',
  summary: 'DL-2026-0001: melden bij de AP',
  description: 'Kenmerk DL-2026-0001',
  url: 'https://dijkwacht.example/zaken/DL-2026-0001',
  alarms: [24, 1],
  ...over,
})
const written = (...events: CalendarEvent[]) => icalendar({ name: 'Termijnen, mijn; zaken', language: 'nl', events })
const read = (text: string) => ICAL.Component.fromString(text)

describe('a calendar', () => {
  it('is understood by another parser, with its moment, its alarms and its address', () => {
    const [found] = read(written(event())).getAllSubcomponents('vevent')
    const shown = new ICAL.Event(found)
    expect([shown.uid, shown.sequence, shown.summary]).toEqual(['een@dijkwacht', 7, 'DL-2026-0001: melden bij de AP'])
    expect(shown.startDate.toString()).toBe('2026-11-20T13:10:00Z')
    expect(found?.getFirstPropertyValue('url')).toBe('https://dijkwacht.example/zaken/DL-2026-0001')
    const alarms = found?.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
    expect(alarms).toEqual(['-PT24H', '-PT1H'])
  })

  it('gives texts back as they are, whatever is in them', () => {
    const summary = 'a\\b; c, d: "e"\nf\u0007 één 😀'
    const [found] = read(written(event({ summary }))).getAllSubcomponents('vevent')
    expect(new ICAL.Event(found).summary).toBe('a\\b; c, d: "e"\nf één 😀')
    expect(written()).toContain('\r\nX-WR-CALNAME:Termijnen\\, mijn\\; zaken\r\n')
  })

  it('has no line of more than 75 bytes, and breaks no character in two', () => {
    const summary = `${'é😀'.repeat(60)} einde`
    const text = written(event({ summary }))
    const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...lengths)).toBe(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new ICAL.Event(read(text).getAllSubcomponents('vevent')[0]).summary).toBe(summary)
  })
})
