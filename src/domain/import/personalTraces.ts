/** Nine figures that pass the test of the citizen service number: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11. */
function isCitizenNumber(figures: string): boolean {
  const sum = Array.from(figures, Number).reduce((total, figure, at) => total + figure * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0 && figures !== '000000000'
}

/**
 * Whether a text seems to hold what names somebody: an e-mail address, a Dutch telephone number, a bank account or a
 * citizen service number. A hint for a person to look: names cannot be known from other words.
 */
export const seemsPersonal = (text: string): boolean =>
  /[\w.+-]+@[\w-]+\.\w{2,}/.test(text) ||
  /(?<!\d)(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?!\d)/.test(text) ||
  /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/.test(text) ||
  [...text.matchAll(/(?<!\d)\d{9}(?!\d)/g)].some(([figures]) => isCitizenNumber(figures))
