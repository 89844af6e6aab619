const key = 'dijkwacht.reloadedAt'
const onceInMilliseconds = 30_000

/**
 * Begins the page anew when a part of the screens cannot be fetched: after an upgrade the files of the old version are
 * gone, and what was typed is kept as drafts. Not twice in a row, so that a real fault still shows itself.
 * @returns how to stop
 */
export function reloadWhenOutdated(reload: () => void = () => location.reload()): () => void {
  const outdated = (event: Event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (Date.now() - last < onceInMilliseconds) return
    sessionStorage.setItem(key, String(Date.now()))
    event.preventDefault()
    reload()
  }
  addEventListener('vite:preloadError', outdated)
  return () => removeEventListener('vite:preloadError', outdated)
}

/** Fetches a part of the screens that will probably be wanted soon. That it cannot be had matters only when it is wanted. */
export async function fetchAhead(part: () => Promise<unknown>): Promise<void> {
  const ignore = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('vite:preloadError', ignore, { capture: true })
  await part().catch(() => undefined)
  removeEventListener('vite:preloadError', ignore, { capture: true })
}
