/**
 * Stands alone in a page that the server drew. What can be read is painted first; only then the screens themselves are
 * fetched: they would take the network and the processor from the page. Our own element names them in `data-screens`, the
 * script to run in front and behind it what that one will ask for.
 */
function begin(screens: readonly string[]): void {
  let isBegun = false
  const fetchScreens = () => {
    if (isBegun) return
    isBegun = true
    const [first = '', ...others] = screens
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = first
    document.head.append(script, ...others.map(preloadOf))
  }
  // Told when the first frame stands on the screen, not when it was prepared.
  new PerformanceObserver(fetchScreens).observe({ type: 'paint', buffered: true })
  // A hidden page paints nothing, and a browser that tells nothing must not leave the page dead.
  if (document.hidden) fetchScreens()
  else setTimeout(fetchScreens, 1000)
}

function preloadOf(file: string): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.crossOrigin = ''
  link.href = file
  return link
}

const named = document.querySelector<HTMLScriptElement>('script[data-screens]')?.dataset['screens']
if (named !== undefined) begin(named.split(' '))
