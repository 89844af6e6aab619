import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { auth, canPasskeys, type Passkey } from '../client/auth.ts'
import { EnrolPasskey } from '../sign-in/EnrolPasskey.tsx'
import { EnrolTotp } from '../sign-in/EnrolTotp.tsx'
import { RecoveryCodes } from '../sign-in/RecoveryCodes.tsx'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import styles from './Settings.module.css'

const keptQuery = queryOptions({
  queryKey: ['secondFactors'],
  queryFn: () => auth.secondFactors(),
  throwOnError: false,
})

type Doing = 'totp' | 'passkey' | 'recovery' | 'turnOff'

/** The app with codes and the passkeys of whoever is signed in. */
export function SecondFactors() {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: kept, isError } = useQuery(keptQuery)
  const refresh = () => queryClient.invalidateQueries(keptQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: auth.deletePasskey,
    onSettled: refresh,
  })
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const passkeysHeading = useRef<HTMLHeadingElement>(null)
  const close = () => {
    setDoing(null)
    setCodes(null)
    // Also where a dialog is left in the middle: what was set up then is there.
    void refresh()
  }

  return (
    <section className={styles.part} aria-labelledby="second-factor">
      <div>
        <h2 id="second-factor">{text.secondFactor}</h2>
        <p className={styles.soft}>{isError && !kept ? text.notAvailable : text.secondFactorHint}</p>
      </div>
      {remove.error && <Alert kind="error">{sentence(remove.error)}</Alert>}
      {kept && (
        <>
          <ButtonRow>
            {/* One button: whoever set an app up, or turned it off, still stands on it. */}
            <Button onClick={() => setDoing(kept.hasApp ? 'turnOff' : 'totp')}>
              {kept.hasApp ? text.turnOff : text.setUpApp}
            </Button>
            {kept.hasApp && (
              <Button look="quiet" onClick={() => setDoing('recovery')}>
                {text.newRecoveryCodes}
              </Button>
            )}
          </ButtonRow>
          {kept.hasApp && <p className={styles.soft}>{text.recoveryCodesLeft(kept.recoveryCodesLeft)}</p>}
          <h3 ref={passkeysHeading} tabIndex={-1}>
            {text.passkeys}
          </h3>
          {kept.items.length === 0 && <p className={styles.soft}>{text.noPasskeys}</p>}
          <ul className={styles.passkeys}>
            {kept.items.map((passkey) => (
              <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
            ))}
          </ul>
          {canPasskeys() && (
            <div>
              <Button onClick={() => setDoing('passkey')}>{text.addPasskey}</Button>
            </div>
          )}
        </>
      )}
      {doing === 'totp' && (
        <Dialog title={text.setUpApp} onClose={close}>
          <EnrolTotp onDone={close} />
        </Dialog>
      )}
      {doing === 'passkey' && (
        <Dialog title={text.addPasskey} onClose={close}>
          <EnrolPasskey onDone={close} />
        </Dialog>
      )}
      {removing && (
        <Dialog
          title={text.removePasskeyAsk(nameOf(removing, text.unnamed))}
          onClose={() => setRemoving(null)}
          actions={
            <>
              <Button onClick={() => setRemoving(null)}>{text.cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  remove.mutate(removing.id, { onSuccess: () => passkeysHeading.current?.focus() })
                  setRemoving(null)
                }}
              >
                {text.remove}
              </Button>
            </>
          }
        >
          <p>{text.removePasskeyThen}</p>
        </Dialog>
      )}
      {doing === 'recovery' && codes === null && (
        <PasswordDialog
          title={text.newRecoveryCodes}
          act={async (password) => setCodes((await auth.newRecoveryCodes(password)).recoveryCodes)}
          onClose={close}
        />
      )}
      {codes !== null && (
        <Dialog title={text.newRecoveryCodes} onClose={close}>
          <RecoveryCodes codes={codes} onKept={close} />
        </Dialog>
      )}
      {doing === 'turnOff' && (
        <PasswordDialog
          title={text.turnOff}
          act={async (password) => {
            await auth.disableTotp(password)
            announce(text.turnedOff)
            close()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}

const nameOf = ({ name }: Passkey, unnamed: string): string => (name === null || name.trim() === '' ? unnamed : name)

function PasskeyLine({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const text = useText(settingsText)
  const format = useFormat()
  const called = nameOf(passkey, text.unnamed)
  return (
    <li>
      <span>
        {called}{' '}
        {passkey.createdAt !== null && <span className={styles.soft}>{text.since(format.day(passkey.createdAt))}</span>}
      </span>
      <Button look="quiet" small onClick={onRemove} aria-label={text.removePasskey(called)}>
        {text.remove}
      </Button>
    </li>
  )
}
