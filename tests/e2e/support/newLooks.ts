import type { Page } from 'playwright-core'

declare global {
  /** What shows text in a page in a way that nobody looked at yet, with the mark of that way; left by `findNewLooks`. */
  var newLooks: ReadonlyMap<Element, number> | undefined
}

/**
 * Finds what shows text in a way of its own and leaves it in the page as `newLooks`; answers a mark for each of these
 * ways that is not among the marks already known. A mark is made of all that styles depend on, from the element up to
 * the page: names, classes, states, place among its neighbours, and the style sheets. The same mark has the same colours.
 */
export function findNewLooks(page: Page, known: readonly number[]): Promise<number[]> {
  return page.evaluate((marks) => {
    const told = new Set(marks)
    const made = new Map<Element | null, number>()
    const mix = (text: string, from: number) => {
      let mark = from
      for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 16_777_619)
      return mark
    }
    const isStyled = /^(?:class|style|type|open|dir|role|data-.*|aria-(?!.*(?:by|label|controls|owns|text)).*)$/
    const states = [':hover', ':focus', ':checked', ':disabled', ':user-invalid', 'label:has(:checked, :focus)']
    const own = (element: Element) =>
      [
        element.localName,
        ...[...element.attributes]
          .filter(({ name }) => isStyled.test(name))
          .map(({ name, value }) => `${name}=${value}`),
        ...states.filter((state) => element.matches(state)),
        element.matches(':first-child') ? 'first' : '',
        element.matches(':nth-child(2)') ? 'second' : '',
        element.matches(':last-child') ? 'last' : '',
        element.previousElementSibling?.matches(':checked, :focus') ? 'beside' : '',
      ].join(' ')
    const markOf = (element: Element): number => {
      const mark = mix(own(element), made.get(element.parentElement) ?? 0)
      made.set(element, mark)
      return mark
    }
    const sheets = [...document.styleSheets].map(({ href }) => href).filter((href) => href?.includes('house-styles'))
    made.set(null, mix(sheets.join(' '), innerWidth))

    const showsText = (element: Element) =>
      element.matches('input, textarea, select, iframe') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    const found = new Map<Element, number>()
    for (const element of document.querySelectorAll('*')) {
      // Parents come first, so theirs is made already.
      const mark = markOf(element)
      const isNew = !told.has(mark) && showsText(element) && element.checkVisibility({ visibilityProperty: true })
      if (isNew) found.set(element, mark)
    }
    globalThis.newLooks = found
    return [...new Set(found.values())]
  }, known)
}
