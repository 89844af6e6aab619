import { sectionHeadingId } from '../parts/SectionHeading.tsx'

/**
 * What somebody pressed may leave the page with its form. The keyboard then goes on at the heading of the open section,
 * not at the top of the page. Call it once the change has been asked for: it waits until the screen shows it.
 */
export function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById(sectionHeadingId)?.focus({ preventScroll: true })
  })
}
