/**
 * Stands alone in a page that the server drew. What can be read is painted first; only then the screens themselves, named in
 * `data-screens` of our own element, take the processor.
 */
function begin(screens: string): void {
  const script = document.createElement('script')
  script.type = 'module'
  script.crossOrigin = ''
  script.src = screens
  const fetchScreens = () => document.head.append(script)
  // The frame that this callback prepares is painted when the task after it begins; a hidden page never has one.
  if (document.hidden) fetchScreens()
  else requestAnimationFrame(() => setTimeout(fetchScreens))
}

const screens = document.querySelector<HTMLScriptElement>('script[data-screens]')?.dataset['screens']
if (screens !== undefined) begin(screens)
