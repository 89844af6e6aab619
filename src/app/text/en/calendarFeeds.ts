import type { calendarFeeds as nl } from '../nl/calendarFeeds.ts'

/** Calendars of deadlines in an agenda outside. */
export const calendarFeeds = {
  title: 'Deadlines in your calendar',
  intro:
    'Put the latest moments in your own calendar. It shows the reference and what must be done, never a title or a name.',
  scopes: { mine: 'My cases', all: 'All open cases' },
  make: { mine: 'Make a calendar of my cases', all: 'Make a calendar of all cases' },
  none: 'You have no calendar yet.',
  made: (day: string) => `made on ${day}`,
  read: (day: string) => `read last on ${day}`,
  neverRead: 'never read yet',
  revoke: 'Revoke',
  revokeOf: (what: string, made: string) => `Revoke calendar ${what}, ${made}`,
  revoked: 'The calendar is revoked. Its address does not work any more.',
  addressTitle: 'Your calendar is ready',
  addressIntro:
    'Copy this address and choose subscribe, or add calendar by address, in your calendar. Whoever knows the address can read the calendar. You see it only once.',
  address: 'Address of the calendar',
  copy: 'Copy',
  copied: 'The address is copied.',
  done: 'Done',
} satisfies typeof nl
