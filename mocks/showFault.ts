/** The words of a demo that does not run. */
type Words = { readonly failed: string; readonly failedMeans: string; readonly afresh: string }

/** Shows instead of the screens that the demo does not run, why, and how to begin afresh; nothing of the app is needed. */
export function showFault(page: HTMLElement, words: Words, why: string, onAfresh: () => void): void {
  const main = document.createElement('main')
  main.style.padding = '2rem'
  const title = document.createElement('h1')
  title.textContent = words.failed
  const means = document.createElement('p')
  means.textContent = words.failedMeans
  const cause = document.createElement('p')
  cause.append(Object.assign(document.createElement('code'), { textContent: why }))
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.afresh })
  button.addEventListener('click', onAfresh)
  main.append(title, means, cause, button)
  page.replaceChildren(main)
  button.focus()
}
