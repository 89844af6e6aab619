import type { CaseView } from '../../../contract/cases.ts'
import { dataInWords, sentenceCase, type Words } from '../inWords.ts'

const orOpen = (known: string): string => (known === '' ? '…' : known)

/** The outline of a message to the people, with all that the case knows; the rest stays "…" for whoever writes it. */
export function letterOutline(view: CaseView, words: Words, organisation: string, deskPhone: string): string {
  const { text, names } = words
  const { letter } = text
  const { incidentKind, consequences, facts } = view.breachedData ?? {}
  const { actions, state } = view.containment
  // "Another measure" says nothing to whoever gets the letter.
  const kinds = new Set(actions.map(({ kind }) => kind).filter((kind) => kind !== 'other'))
  const measures = [
    ...[...kinds].map((kind) => names.containmentKind[kind]),
    ...(state.leak === 'contained' ? [letter.leakClosed] : []),
  ]
  const incident = incidentKind && incidentKind !== 'other' ? `${sentenceCase(names.incidentKind[incidentKind])}.` : ''
  return letter.outline({
    incident: orOpen(incident),
    kinds: orOpen(dataInWords(facts ?? {}, words)),
    consequences: orOpen(consequences?.trim() ?? ''),
    measures: orOpen(measures.map((what) => letter.measure(what)).join('\n')),
    contact: letter.contact(organisation, deskPhone),
  })
}

/** Whether a place of the outline was left open; an ellipsis that ends a word is somebody's own sentence. */
export const hasOpenPlaces = (text: string): boolean => /(^|[\s:])(…|\.\.\.)/u.test(text)
