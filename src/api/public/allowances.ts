import type { Allowance } from './throttle.ts'

/** What one place may ask of the routes that are open to everybody. Generous to a front desk behind one address, useless to a flood. */
export const publicAllowances = {
  read: { requests: 240, seconds: 60 },
  report: { requests: 30, seconds: 600 },
  answer: { requests: 60, seconds: 600 },
  file: { requests: 30, seconds: 600 },
} as const satisfies Record<string, Allowance>
