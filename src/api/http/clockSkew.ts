import { addHours, clockSkewSeconds, type Instant, isAfter, toInstant } from '../../domain/time.ts'

/**
 * A body in which moments that lie ahead of us by no more than clocks differ are the present: a browser whose clock runs
 * ahead says "now" and means it. Fields that hold a moment are named `…At`; whatever else stands there is left as it came.
 * @param body as JSON gave it @param now by the clock of the server
 */
export function withoutClockSkew(body: unknown, now: Instant): unknown {
  const latest = addHours(now, clockSkewSeconds / 3600)
  const mend = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mend)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, field]: [string, unknown]) => [
        name,
        name.endsWith('At') && isAhead(field, now, latest) ? now : mend(field),
      ]),
    )
  }
  return mend(body)
}

function isAhead(value: unknown, now: Instant, latest: Instant): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) return false
  try {
    const at = toInstant(value)
    return isAfter(at, now) && !isAfter(at, latest)
  } catch {
    // No moment after all: the schema says so.
    return false
  }
}
