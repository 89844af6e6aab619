/**
 * What a script adds to the pages for reporters: a form that is sent without leaving the page, so that nothing typed is lost
 * when the connection fails; buttons that copy and print; a word about files that are too large before they are sent. All of
 * it works without: this must stay some hundred lines without a library, for slow telephones.
 */
const largestFile = 25_000_000

let isTyped = false

function send(form: HTMLFormElement, button: HTMLElement | null): void {
  const words = button?.textContent ?? ''
  const offline = form.querySelector<HTMLElement>('[data-offline]')
  if (form.dataset['sending'] !== undefined) return
  form.dataset['sending'] = ''
  if (offline) offline.hidden = true
  if (button?.dataset['sending']) button.textContent = button.dataset['sending']
  fetch(form.action, { method: 'POST', body: bodyOf(form), headers: { Accept: 'text/html' } })
    .then(async (response) => show(await response.text(), form.action))
    .catch(() => {
      if (!offline) return
      offline.hidden = false
      offline.querySelector<HTMLElement>('[tabindex]')?.focus()
    })
    .finally(() => {
      delete form.dataset['sending']
      if (button) button.textContent = words
    })
}

/** As the browser would send it: a form without files is sent as plain fields. */
function bodyOf(form: HTMLFormElement): BodyInit {
  const data = new FormData(form)
  if (isTyped) data.set('typed', 'yes')
  if (form.enctype === 'multipart/form-data') return data
  return new URLSearchParams([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

/** Puts the page that came in the place of this one. */
function show(html: string, address: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [root, next] = [document.getElementById('root'), page.getElementById('root')]
  // No page of ours, such as the words of a proxy: the browser itself shows it best.
  if (!root || !next) throw new Error('No page came back')
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  root.replaceChildren(...next.childNodes)
  if (address !== location.href) history.pushState(null, '', address)
  revive()
  scrollTo(0, 0)
  const first = ['[aria-labelledby=error-summary-title]', '[data-takes-focus]', '[role=alert][tabindex]']
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
  first?.focus()
}

function revive(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-prints], [data-copies]'))
    button.hidden = 'copies' in button.dataset && !('clipboard' in navigator)
}

function sayTooLarge(input: HTMLInputElement): boolean {
  const isTooLarge = [...(input.files ?? [])].some(({ size }) => size > largestFile)
  const place = input.parentElement?.querySelector('[data-files-fault]')
  if (place) place.textContent = isTooLarge ? (input.dataset['tooLarge'] ?? '') : ''
  return isTooLarge
}

const fileInputs = (form: ParentNode) => [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]

async function copy(code: string, copied: string): Promise<void> {
  await navigator.clipboard.writeText(code)
  const place = document.querySelector('[data-says]')
  if (place) place.textContent = copied
}

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return
  event.preventDefault()
  const faulty = fileInputs(event.target).find(sayTooLarge)
  if (faulty) faulty.focus()
  else send(event.target, event.submitter)
})
// Something was filled in where scripts run: then nobody needs to be asked whether a person sent it.
document.addEventListener('input', () => {
  isTyped = true
})
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'file') sayTooLarge(target)
})
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-prints], [data-copies]') : null
  const code = button?.dataset['copies']
  if (!button) return
  if (code === undefined) return print()
  void copy(code, button.dataset['copied'] ?? '')
})
// A page that came in the place of another is not kept: going back asks for it again.
addEventListener('popstate', () => location.reload())
revive()
