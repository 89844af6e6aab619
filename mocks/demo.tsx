import { http, HttpResponse } from 'msw'
import { setupWorker } from 'msw/browser'
import { createHashRouter } from 'react-router'
import { startApp } from '../src/app/startApp.tsx'
import { currentLanguage } from '../src/app/text/language.ts'
import { demoText } from '../src/app/text/demo.ts'
import { makeCable } from './cable.ts'
import { DemoMark } from './DemoMark.tsx'
import { enterDemo } from './enterDemo.ts'
import { forgetDemo } from './keptDemo.ts'
import { choosePersona, chosenPersona, forgetTyped } from './persona.ts'
import { showFault } from './showFault.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

if ('serviceWorker' in navigator) await startDemo(root)
else root.textContent = (await words()).unsupported

async function words() {
  return currentLanguage() === 'nl' ? demoText.nl : demoText.loadEn()
}

async function tellFault(why: string): Promise<void> {
  const beginAfresh = async () => {
    await forgetDemo()
    beginAtStart()
  }
  showFault(document.body, await words(), why, () => void beginAfresh())
}

/** The product as it is, over the same API in this browser instead of a server. */
async function startDemo(element: HTMLElement): Promise<void> {
  const persona = chosenPersona()
  let acting = persona
  const cable = makeCable()
  const demo = await enterDemo({
    onBegunAfresh: () => {
      forgetTyped()
      beginAtStart()
    },
    onFailed: (why) => void tellFault(why),
  })

  const worker = setupWorker(
    http.post('*/api/auth/sign-out', () => {
      if (cable.isOut) return HttpResponse.error()
      choosePersona(null)
      acting = null
      return HttpResponse.json({ success: true })
    }),
    http.get('*/api/auth/passkey/list-user-passkeys', () =>
      HttpResponse.json({ items: [], hasApp: false, recoveryCodesLeft: 0 }),
    ),
    http.all('*/api/*', ({ request }) => demo.ask(request, acting, cable.cut()).catch(() => HttpResponse.error())),
  )
  await worker.start({
    // Beside the page, so that the demo also runs under a sub-path.
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    onUnhandledFrame: 'bypass',
    quiet: true,
  })

  await startApp(element, {
    // A static host knows one page only: what follows the # stays in the browser.
    makeRouter: createHashRouter,
    mark: (
      <DemoMark
        persona={persona}
        startedAt={demo.startedAt}
        post={demo.post}
        cable={cable}
        onPersona={(next) => {
          choosePersona(next)
          beginAtStart()
        }}
        onAfresh={(beginning) => {
          choosePersona('officer')
          demo.beginAfresh(beginning)
        }}
      />
    ),
  })
}

function beginAtStart(): void {
  // Without an event, so that the screens do not begin to load what the reload then breaks off.
  history.replaceState(null, '', '#/')
  location.reload()
}
