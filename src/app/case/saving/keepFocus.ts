import { sectionHeadingId } from '../parts/SectionHeading.tsx'

/**
 * What somebody pressed may leave the page with its form. The keyboard then goes on at the heading of the open section,
 * not at the top of the page, and the eye at the place where it was pressed: there stands what was recorded.
 * Call it once the change has been asked for: it waits until the screen shows it.
 */
export function keepFocus(): void {
  const place = document.activeElement?.closest('li, section') ?? null
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    document.getElementById(sectionHeadingId)?.focus({ preventScroll: true })
    if (place?.isConnected && place.getBoundingClientRect().top < stickyHeight())
      place.scrollIntoView({ block: 'start' })
  })
}

/** How much of the window lies under what sticks to its top. */
const stickyHeight = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
