import type { ReportView } from '../../contract/reports.ts'
import type { inbox } from '../text/nl/inbox.ts'

type Suggestions = (typeof inbox)['suggestion']
type Kind = Exclude<keyof Suggestions, 'other'>

/** Words that betray what happened; the first kind whose words are all met counts, the particular before the general. */
const signs: readonly (readonly [Kind, ...RegExp[]])[] = [
  ['mailCc', /\b(cc|bcc|zichtbaar voor elkaar|verzendlijst|nieuwsbrief)\b/i, /mail|adres|nieuwsbrief/i],
  ['cyber', /ransom|gijzel|hack|phish|malware|virus|ingelogd door|versleuteld door/i],
  [
    'device',
    /laptop|telefoon|tablet|usb|stick|harde schijf|tas|dossiermap|\bphone\b|drive/i,
    /gestolen|diefstal|kwijt|verloren|vergeten|stolen|lost/i,
  ],
  ['postLost', /brief|post|pakket|letter|parcel/i, /kwijt|verloren|nooit aangekomen|niet aangekomen|lost/i],
  [
    'post',
    /brief|post|envelop|beschikking|letter/i,
    /verkeerd|buren|buur|ander|niet voor mij|bezorgd|wrong|neighbour/i,
  ],
  ['mail', /mail|bericht|bijlage/i, /verkeerd|ander|niet voor mij|per ongeluk|wrong/i],
  ['published', /website|gepubliceerd|online|openbaar|internet|published/i],
  ['file', /dossier|\bfile\b/i, /verkeerd|ander|wrong/i],
  ['access', /inzage|inzien|bekeken|kunnen zien|te zien|toegang|access/i],
  [
    'access',
    /gegevens|dossier|pagina|account|data/i,
    /\b(zien|zag|inkijken|lezen|see|saw)\b/i,
    /ander|vreemd|else|other/i,
  ],
]

/**
 * A title for the case, made only of our own words: whatever the reporter wrote, no name or number can come along.
 * @param fallback what to say when the words betray nothing
 */
export function suggestTitle(
  { description, visibleData }: Pick<ReportView, 'description' | 'visibleData'>,
  suggestions: Suggestions,
  fallback: string,
): string {
  const told = `${description ?? ''} ${visibleData ?? ''}`
  const found = signs.find(([, ...words]) => words.every((word) => word.test(told)))
  return found ? suggestions[found[0]] : fallback
}
