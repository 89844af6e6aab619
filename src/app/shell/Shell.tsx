import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { useSignedOut } from '../client/signedOut.ts'
import { useOnline } from '../client/useOnline.ts'
import { useOutbox } from '../client/useOutbox.ts'
import { forgetDrawnFrom } from '../drawnPage.ts'
import { keysFor } from '../keys/keyboard.ts'
import { useKey } from '../keys/useKey.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { OfflineIcon } from '../ui/icons.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { onDemand } from '../ui/drawing/onDemand.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SkipLink } from '../ui/SkipLink.tsx'
import { UndoProvider } from '../ui/UndoBar.tsx'
import { HouseStyle } from './HouseStyle.tsx'
import { meQuery } from './meQuery.ts'
import { pages } from './pages.ts'
import { Rail } from './Rail.tsx'
import styles from './Shell.module.css'
import { SignedOutLine } from './SignedOutLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useFreshLists } from './useFreshLists.ts'

const HelpDialog = onDemand(async () => (await import('../help/HelpDialog.tsx')).HelpDialog)
const KeysDialog = onDemand(async () => (await import('../keys/KeysDialog.tsx')).KeysDialog)

/** The frame around every screen behind sign-in. */
export function Shell({ mark }: { mark?: ReactNode }) {
  const text = useText(shellText)
  const { data: me } = useSuspenseQuery(meQuery)
  const online = useOnline()
  const signedOut = useSignedOut()
  const navigate = useNavigate()
  const navigation = useNavigation()
  const { pathname } = useLocation()
  const [shown, setShown] = useState<'keys' | 'help' | null>(null)
  useEffect(() => keysFor(me.id), [me.id])
  useFreshLists(me.can.readCases === true)
  useOutbox(me.id)

  useKey('goInbox', () => void navigate(pages.inbox))
  useKey('goWorklist', () => void navigate(pages.worklist))
  useKey('goRegister', () => void navigate(pages.register))
  useKey('goMonitoring', () => void navigate(pages.monitoring))
  useKey('goCalculators', () => void navigate(pages.calculators))
  useKey('goSettings', () => void navigate(pages.settings))
  useKey('phoneReport', () => void navigate(pages.phoneReport), me.can.handleCases === true)
  useKey('help', () => setShown('keys'))
  useKey('explain', () => setShown('help'))

  return (
    <UndoProvider>
      <HouseStyle name={me.organisation.houseStyle} />
      <div className={styles.shell}>
        <SkipLink to="content">{text.skipToContent}</SkipLink>
        <Rail me={me} />
        <div className={styles.column}>
          <header>
            {mark}
            <TopBar onHelp={() => setShown('help')} />
            <div role="status" className={styles.offlineSlot}>
              {!online && (
                <p className={styles.offline}>
                  <OfflineIcon /> {text.offline}
                </p>
              )}
              {online && signedOut && <SignedOutLine />}
            </div>
          </header>
          <main
            id="content"
            tabIndex={-1}
            className={styles.main}
            aria-busy={navigation.state === 'loading' || undefined}
          >
            <Suspense fallback={<Skeleton lines={6} />}>
              <Outlet />
              <Alive />
            </Suspense>
          </main>
        </div>
        <LiveRegion />
        <ScrollRestoration />
        <Suspense>
          {shown === 'keys' && <KeysDialog onClose={() => setShown(null)} />}
          {shown === 'help' && (
            <HelpDialog pathname={pathname} onKeys={() => setShown('keys')} onClose={() => setShown(null)} />
          )}
        </Suspense>
      </div>
    </UndoProvider>
  )
}

/** Stands behind the screen in one part with it, so that the page is called alive once its own keys and buttons work. */
function Alive() {
  useEffect(forgetDrawnFrom, [])
  return null
}
