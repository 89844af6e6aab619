export type Language = 'nl' | 'en'

/** The language of an `Accept-Language` header: English where it is preferred to Dutch, otherwise Dutch. */
export function languageOf(header: string | null | undefined): Language {
  if (!header) return 'nl'
  let best: { readonly language: Language; readonly weight: number } = { language: 'nl', weight: 0 }
  for (const range of header.split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const given = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
    const weight = given === undefined ? 1 : Number(given)
    const language = tag.startsWith('nl') ? 'nl' : tag.startsWith('en') ? 'en' : null
    if (language && weight > best.weight) best = { language, weight }
  }
  return best.language
}
