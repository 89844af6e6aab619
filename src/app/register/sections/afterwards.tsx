import { pages } from '../../shell/pages.ts'
import { Link } from '../../ui/Link.tsx'
import { nameOf } from '../nameOf.ts'
import { type Entry, type EntryWords, type Section, lines } from './entryWords.tsx'

/** Why it happened, and what came of it. */
export function lessons(entry: Entry, { text, causes, format, fields, item, only }: EntryWords): Section {
  const { cause } = entry
  return {
    id: 'lessons',
    title: text.sections.lessons,
    items: [
      item(fields.cause, cause && nameOf(causes, `${cause.origin}-${cause.intent}`)),
      item(fields.lessons, entry.lessons),
      ...only(
        entry.measures.length > 0,
        item(
          fields.measures,
          lines(
            entry.measures.map(({ text: words, owner, dueOn }) =>
              fields.measure(words, owner, dueOn && format.plainDay(dueOn)),
            ),
          ),
        ),
      ),
      ...only(
        entry.linked.length > 0,
        item(
          fields.linked,
          lines(
            entry.linked.map(({ id, reason }) => (
              <Link key={id} to={pages.registerEntry(id)}>
                {reason}
              </Link>
            )),
          ),
        ),
      ),
    ],
  }
}

/** How long it is kept. */
export function keeping(entry: Entry, { text, names, fields, item, at }: EntryWords): Section {
  return {
    id: 'keeping',
    title: text.sections.keeping,
    items: [
      item(fields.retentionUntil, at(entry.retentionUntil)),
      item(fields.retentionBasis, entry.retentionBasis && names.retentionBasis[entry.retentionBasis]),
      item(fields.legalHold, entry.legalHold ?? text.none),
    ],
  }
}
