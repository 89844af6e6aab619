import type { LetterView } from '../../contract/letters.ts'
import type { Tone } from '../ui/Tag.tsx'

/** How the state of a letter is coloured, beside its words. */
export const toneOfLetter: Readonly<Record<LetterView['state'], Tone>> = {
  draft: 'neutral',
  offered: 'accent',
  returned: 'soon',
  approved: 'good',
  sent: 'good',
}
