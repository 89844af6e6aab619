import { calendarFeeds as nl } from './nl/calendarFeeds.ts'
import { textSet } from './textSet.ts'

export const calendarFeedsText = textSet(nl, async () => (await import('./en/calendarFeeds.ts')).calendarFeeds)
