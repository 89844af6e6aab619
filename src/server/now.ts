import type { Instant } from '../domain/time.ts'

/** The present moment in our one spelling. */
export const now = (): Instant => new Date().toISOString()
