import { randomUUIDv7 } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createApi } from '../api/createApi.ts'
import { renewSummaries } from '../api/organisation/renewSummaries.ts'
import type { Ports, Store } from '../api/ports.ts'
import { makeAnswerer } from './answerRequest.ts'
import type { Config } from './config.ts'
import { clamdScans } from './files/clamd.ts'
import { faultInWords } from './house-styles/checkHouseStyle.ts'
import { readHouseStyles } from './house-styles/houseStyles.ts'
import { hostPorts } from './hostPorts.ts'
import { listen } from './httpServer.ts'
import { makeSignIn } from './identity/identity.ts'
import { type Log, logAnswer, logError } from './log.ts'
import { keyFor } from './master-key/masterKeyFile.ts'
import { openDatabase } from './openDatabase.ts'
import { startMailIntake } from './mail-intake/startMailIntake.ts'
import { now } from './now.ts'
import { smtpMailer } from './mail/smtpMailer.ts'
import { forgetDaily } from './forgetDaily.ts'
import { openLongWork } from './jobs/longWork.ts'
import { startJobs } from './jobs/startJobs.ts'
import { sealDaily } from './postgres/sealDaily.ts'
import { makeSetup } from './setup/setup.ts'
import { newSetupCode } from './setup/setupCode.ts'
import { drawPages } from './pages/drawPages.ts'
import { reportPages } from './pages/reportPages.ts'
import { staticFiles } from './static.ts'

const built = fileURLToPath(new URL('../../dist', import.meta.url))
const day = 24 * 3_600_000
const renewAgainMilliseconds = 60_000

export type RunningServer = {
  readonly url: string
  /** The one-time code for set-up, while nobody has set the installation up. */
  readonly setupCode: string | null
  /** Finishes what is under way, closes everything, stops the database if it is ours. Calling it again waits for the first. */
  stop(): Promise<void>
}

/**
 * Starts the whole server: database, migrations, sign-in, API, screens.
 * @param options.onLost called when our own PostgreSQL ends without being asked
 * @throws ConfigError, DataDirInUseError, or an error with code EADDRINUSE; nothing is left running then
 */
export async function startServer(
  config: Config,
  log: Log,
  { onLost }: { onLost?: () => void } = {},
): Promise<RunningServer> {
  const closing: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  }
  try {
    const database = await openDatabase(config, { log, ...(onLost && { onLost }) })
    closing.push(() => database.close())
    const { store, changes, jobNews, identityPool, masterKey } = database
    const origin = new URL(config.publicUrl ?? `http://${config.host}:${config.port}`)

    const signIn = makeSignIn({
      pool: identityPool,
      organisation: (id) => store.of(id).organisation(),
      origin,
      secret: keyFor(masterKey, 'sign-in'),
      log: (error) => logError(log, { requestId: 'sign-in', error }),
    })
    const houseStyles = readHouseStyles(config.dataDir)
    for (const { name, faults } of houseStyles.all())
      if (faults.length > 0) log.warn({ houseStyle: name, faults: faults.map(faultInWords) }, 'too faint: not offered')
    // The API sees requests as the platform makes them, and those do not say where they came from.
    const addresses = new WeakMap<Request, string>()
    const mailer = config.mail ? smtpMailer(config.mail, origin.origin) : null
    if (mailer) closing.push(async () => mailer.close())
    if (mailer && config.publicUrl === null)
      log.warn({}, 'PUBLIC_URL is not set: links in mail will lead to this machine only')
    const host = { boxSecret: keyFor(masterKey, 'secrets'), webhookNetworks: config.webhookNetworks ?? [] }
    const ports: Ports = {
      ...hostPorts(host, log),
      store,
      changes,
      identity: signIn,
      accounts: signIn.accounts,
      addressOf: (request) => addresses.get(request) ?? '',
      houseStyles: houseStyles.names,
      houseAccent: houseStyles.accent,
      ...(config.clamd && {
        scanFile: clamdScans(config.clamd, (error) => logError(log, { requestId: 'virus scanner', error })),
      }),
      ...(mailer && { mailer }),
    }
    const setupCode = newSetupCode()
    const setup = makeSetup({
      store,
      pool: identityPool,
      code: setupCode,
      newId: randomUUIDv7,
      async fillPractice(organisation, firstPerson) {
        const practice = await import('./setup/fillPractice.ts')
        await practice.fillPractice({ ports, pool: identityPool, organisation, firstPerson })
      },
    })
    const api = createApi(ports)
    const answer = makeAnswerer({
      api: ({ request, address }) => {
        addresses.set(request, address)
        return api.fetch(request)
      },
      signIn,
      setup,
      houseStyleCss: houseStyles.css,
      screens: reportPages({
        built,
        answer: (incoming) => answer(incoming),
        otherwise: drawPages({
          built,
          files: staticFiles(join(built, 'screens')),
          answer: (incoming) => answer(incoming),
          logError: (error) => logError(log, { requestId: 'page', error }),
        }),
        newSecret: ports.newSecret,
        clock: ports.clock,
        logError: (error) => logError(log, { requestId: 'report page', error }),
      }),
      publicOrigin: config.publicUrl,
      newId: randomUUIDv7,
      logError: (entry) => logError(log, entry),
    })
    const http = await listen({
      host: config.host,
      port: config.port,
      proxies: config.proxies,
      answer,
      onAnswer: (incoming, outgoing, about) => logAnswer(log, incoming, outgoing, about),
    })
    closing.push(() => http.close())

    const sweep = () => signIn.sweep().catch((error: unknown) => logError(log, { requestId: 'sweep', error }))
    const sweeping = setInterval(() => void sweep(), day)
    sweeping.unref()
    closing.push(() => Promise.resolve(clearInterval(sweeping)))

    const onFailure = (error: unknown) => logError(log, { requestId: 'seal', error })
    closing.push(sealDaily({ url: database.appUrl, store, clock: now, onFailure }))
    const onForgetting = (error: unknown) => logError(log, { requestId: 'forget', error })
    closing.push(forgetDaily({ store, clock: now, onFailure: onForgetting }))
    closing.push(startRenewing(store, (error) => logError(log, { requestId: 'summaries', error })))
    closing.push(
      startMailIntake({
        mailboxes: config.mailboxes ?? [],
        ports,
        databaseUrl: database.appUrl,
        onFailure: (error) => logError(log, { requestId: 'mailbox', error }),
      }),
    )
    closing.push(
      startJobs({
        ports,
        news: jobNews,
        ownerUrl: database.ownerUrl,
        appUrl: database.appUrl,
        longWork: openLongWork({
          ...host,
          appUrl: database.appUrl,
          fileSecret: keyFor(masterKey, 'files'),
          logLevel: config.logLevel,
        }),
        onFailure: (error) => logError(log, { requestId: 'jobs', error }),
      }),
    )

    let stopping: Promise<void> | undefined
    return {
      url: http.url,
      setupCode: (await setup.isOpen()) ? setupCode : null,
      stop: () => (stopping ??= stopAll()),
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}

/**
 * Brings what lists show up to date behind the screens, again after a while when the database was away; answers how to
 * stop, which waits for the case under way.
 */
function startRenewing(store: Store, onFailure: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const renew = async (): Promise<void> => {
    while (!signal.aborted)
      try {
        await renewSummaries(store, { isStopping: () => signal.aborted, onFailure })
        return
      } catch (error) {
        onFailure(error)
        // The stop ends this wait too.
        await wait(renewAgainMilliseconds, undefined, { signal }).catch(() => undefined)
      }
  }
  const renewing = renew()
  return async () => {
    stopping.abort()
    await renewing
  }
}
