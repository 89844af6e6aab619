import type { Report } from '../../domain/report/report.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import type { SearchText } from '../ports.ts'

/** By which words a report is found; who told it, and what was said back and forth, only by those who may read reporters. */
export function reportSearchText({
  id,
  description,
  visibleData,
  aboutWhom,
  whereabouts,
  sourceReference,
  reporter,
  conversation,
  ipAddresses,
  mail,
}: Report): SearchText {
  const joined = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n')
  return {
    open: joined([
      reportReference(id),
      description,
      visibleData,
      aboutWhom,
      whereabouts,
      sourceReference,
      mail?.subject,
    ]),
    restricted: joined([
      reporter?.name,
      reporter?.phone,
      reporter?.email,
      ...ipAddresses,
      ...conversation.flatMap(({ text, from }) => [text, from]),
    ]),
  }
}
