import type { CaseView } from '../../../../contract/cases.ts'

/** Whether the AP was told too late, by the clock of then or of now, and nobody gave it the reason yet. */
export const wantsDelayReason = ({ clock, authority: { notifications } }: CaseView): boolean =>
  (clock.filedLate || notifications.some(({ late }) => late)) && notifications.every(({ delayReason }) => !delayReason)
