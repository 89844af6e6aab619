import { http, HttpResponse } from 'msw'
import { setupWorker } from 'msw/browser'
import { createHashRouter } from 'react-router'
import { startApp } from '../src/app/startApp.tsx'
import { currentLanguage } from '../src/app/text/language.ts'
import { demoText } from '../src/app/text/demo.ts'
import { toInstant } from '../src/domain/time.ts'
import { DemoMark } from './DemoMark.tsx'
import { choosePersona, chosenPersona, forgetDemo, keepDemo, keptDemo } from './keptDemo.ts'
import { exampleContent, memoryHost } from './memoryHost.ts'

/** How long after the last change the demo is written down: one act is often several changes. */
const keepAfterMilliseconds = 30

const lookForJobsEveryMilliseconds = 30_000

const now = () => toInstant(Temporal.Now.instant().toString())
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

if ('serviceWorker' in navigator) await startDemo(root)
else root.textContent = currentLanguage() === 'nl' ? demoText.nl.unsupported : (await demoText.loadEn()).unsupported

/** The product as it is, over the same API in this page instead of a server. */
async function startDemo(element: HTMLElement): Promise<void> {
  const kept = (await keptDemo()) ?? { startedAt: now(), content: await exampleContent(now()) }
  const { startedAt } = kept
  const persona = chosenPersona()
  const pages = new URL('#', document.baseURI).href
  const host = await memoryHost({ clock: now, as: persona, pages, content: kept.content })

  let keeping: ReturnType<typeof setTimeout> | undefined
  // What waits for its moment, and what an earlier visit left.
  const look = async () => {
    await host.tick()
    await host.runJobs()
  }
  void look()
  setInterval(() => void look(), lookForJobsEveryMilliseconds)

  const keep = () => void keepDemo({ startedAt, content: host.dump() })
  keep()
  host.onChange(() => {
    clearTimeout(keeping)
    keeping = setTimeout(keep, keepAfterMilliseconds)
  })

  const worker = setupWorker(
    http.post('*/api/auth/sign-out', () => {
      choosePersona(null)
      host.become(null)
      return HttpResponse.json({ success: true })
    }),
    http.get('*/api/auth/passkey/list-user-passkeys', () => HttpResponse.json({ items: [] })),
    http.all('*/api/*', ({ request }) => host.fetch(request)),
  )
  await worker.start({
    // Beside the page, so that the demo also runs under a sub-path.
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    onUnhandledFrame: 'bypass',
    quiet: true,
  })

  const beginAtStart = () => {
    // Without an event, so that the screens do not begin to load what the reload then breaks off.
    history.replaceState(null, '', '#/')
    location.reload()
  }
  const startAfresh = async () => {
    clearTimeout(keeping)
    await forgetDemo()
    choosePersona('officer')
    beginAtStart()
  }
  await startApp(element, {
    // A static host knows one page only: what follows the # stays in the browser.
    makeRouter: createHashRouter,
    mark: (
      <DemoMark
        persona={persona}
        startedAt={startedAt}
        post={host}
        onPersona={(next) => {
          choosePersona(next)
          beginAtStart()
        }}
        onAfresh={() => void startAfresh()}
      />
    ),
  })
}
