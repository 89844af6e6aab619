import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core'

/** One place a Chromium may come from. `find` returns how to launch it, or null when there is none. */
type Source = { name: string; find: () => LaunchOptions | null | Promise<LaunchOptions | null> }

const sources: readonly Source[] = [
  { name: 'this system', find: systemChromium },
  { name: "Debian's package", find: debianChromium },
  { name: '@sparticuz/chromium', find: () => packedChromium() },
  {
    name: '@sparticuz/chromium with the libraries it brings',
    find: () => packedChromium({ withLibraries: true }),
  },
  { name: 'Playwright', find: playwrightChromium },
]

// A test browser fetches nothing but the pages it is sent to, and root has no sandbox to start it in.
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/**
 * Starts a Chromium: the system's own, else the package that root can install, else the one that came through npm,
 * else the one Playwright fetches.
 *
 * @throws with what went wrong at each place, when none starts; a test without a browser fails, it is not skipped
 */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return withAChromium((found) => chromium.launch({ ...found, ...options, args: [...args, ...(options.args ?? [])] }))
}

/** As launchChromium, with its profile in a folder: tools that look on from outside see the sessions of such a one. */
export function launchChromiumIn(folder: string, more: readonly string[]): Promise<BrowserContext> {
  return withAChromium((found) => chromium.launchPersistentContext(folder, { ...found, args: [...args, ...more] }))
}

async function withAChromium<Started>(launch: (found: LaunchOptions) => Promise<Started>): Promise<Started> {
  const failures: string[] = []
  for (const { name, find } of sources) {
    try {
      const found = await find()
      if (found) return await launch(found)
      failures.push(`${name}: none`)
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(`These tests need a Chromium, and none could be had.\n${failures.join('\n')}`)
}

function systemChromium(): LaunchOptions | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const executablePath = paths.find((path) => existsSync(path))
  return executablePath === undefined ? null : { executablePath }
}

function debianChromium(): LaunchOptions | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  apt('update')
  apt('install', '--yes', '--no-install-recommends', 'chromium')
  return systemChromium()
}

function apt(...words: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`apt-get ${words[0]} failed: ${stderr.trim()}`)
}

async function packedChromium({ withLibraries = false } = {}): Promise<LaunchOptions | null> {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/chromium')
  mkdirSync(folder, { recursive: true })
  return await withTemporaryFolder(folder, async () => {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    if (!withLibraries) return { executablePath }
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'))
    return { executablePath, env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
  })
}

/** The package unpacks into the system's temporary folder, where it would also run what somebody else left there. */
async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function playwrightChromium(): LaunchOptions {
  if (!existsSync(chromium.executablePath())) {
    const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
    const { status, stderr } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`could not be fetched: ${stderr.trim()}`)
  }
  return {}
}
