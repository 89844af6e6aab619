import type { ReportId } from './events.ts'

/**
 * What a reporter can be told over the telephone, such as M-4F2A-91C3: the random end of the report's id, so that it exists
 * from the first moment and says nothing about how many reports there are.
 */
export function reportReference(id: ReportId): string {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase()
  return `M-${end.slice(0, 4)}-${end.slice(4)}`
}
