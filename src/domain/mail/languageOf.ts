const words = {
  nl: new Set('de het een en ik van dat is op voor met niet zijn er naar mijn u wij aan heb deze bij'.split(' ')),
  en: new Set('the a and i of that is on for with not are there to my you we at have this by'.split(' ')),
} as const

/** The language in which somebody seems to write: Dutch, unless the small words of English clearly prevail. */
export function languageOf(text: string): 'nl' | 'en' {
  const counts = { nl: 0, en: 0 }
  for (const [word] of text
    .slice(0, 5000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (words.nl.has(word)) counts.nl += 1
    if (words.en.has(word)) counts.en += 1
  }
  return counts.en > counts.nl * 1.5 && counts.en > 2 ? 'en' : 'nl'
}
