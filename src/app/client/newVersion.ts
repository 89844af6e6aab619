const key = 'dijkwacht.reloadedAt'
const onceInMilliseconds = 30_000

/** How a page begins anew, and whether there is anything to begin it from. */
type Anew = { readonly reload: () => void; readonly isServerThere: () => Promise<boolean> }

const thisPage: Anew = {
  reload: () => location.reload(),
  // Any answer will do; without one, a reload would put the browser's own page in the place of the work.
  isServerThere: () =>
    fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
}

/**
 * Begins the page anew when a part of the screens cannot be fetched: after an upgrade the files of the old version are
 * gone, and what was typed is kept as drafts. Not twice in a row, and not without a connection: there the fault shows itself.
 * @returns how to stop
 */
export function reloadWhenOutdated({ reload, isServerThere }: Anew = thisPage): () => void {
  const outdated = () => void beginAnew()
  const beginAnew = async () => {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (Date.now() - last < onceInMilliseconds || !(await isServerThere())) return
    sessionStorage.setItem(key, String(Date.now()))
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
