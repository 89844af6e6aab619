/** The network of one window, which whoever shows the demo can take away: only this window then hears and sends nothing. */
export type Cable = {
  readonly isOut: boolean
  plug(isOut: boolean): void
  /** Calls back when it goes out or in; returns how to stop. */
  onChange(listener: () => void): () => void
  /** Ends when the cable goes out: what was under way is lost. */
  cut(): AbortSignal
}

/** Makes the browser say of this window that it is offline while the cable is out, as it does without a network. */
export function makeCable(): Cable {
  let isOut = false
  let cutting = new AbortController()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  const ofBrowser = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')
  Object.defineProperty(navigator, 'onLine', {
    configurable: true,
    get: () => !isOut && ofBrowser?.get?.call(navigator) !== false,
  })
  return {
    get isOut() {
      return isOut
    },
    plug: (out) => {
      isOut = out
      if (out) cutting.abort()
      else cutting = new AbortController()
      tell()
      dispatchEvent(new Event(out ? 'offline' : 'online'))
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    cut: () => cutting.signal,
  }
}
