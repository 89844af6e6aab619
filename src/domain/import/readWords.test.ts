import { expect, it } from 'vitest'
import { readWords } from './readWords.ts'

const decided = (text: string) => readWords('authorityDecision', text)

it('takes what begins with yes for yes, whatever was not', () => {
  for (const text of ['Ja, maar niet binnen 72 uur', 'ja (geen bijzonderheden)', 'X', 'v', '✓', '☑'])
    expect(decided(text).codes, text).toEqual(['notify'])
  for (const text of ['nee', 'Niet gemeld', '✗', 'Risico laag, geen melding'])
    expect(decided(text).codes, text).toEqual(['doNotNotify'])
})

it('leaves open what was not decided yet', () => {
  for (const text of ['nog niet gemeld', 'nog niet', 'wordt gemeld', 'onbekend'])
    expect(decided(text), text).toEqual({ codes: [], unknown: [text] })
})
