// Plain JavaScript on purpose: it runs on whatever Node the machine has (20 or newer), finds the Node 26 that
// npm installed beside us, and starts a tool or one of our TypeScript files on it.
//
//   node src/server/launcher.js <tool in node_modules/.bin | file.ts> [arguments]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const wanted = 26
const project = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/**
 * The Node to run on: our own process when it is new enough, else the binary that came through npm.
 * @returns {string}
 */
function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath
  const name = `${process.platform}-${process.arch}`
  for (const packageName of [`node-${name}`, `node-bin-${name}`]) {
    const binary = findBinary(packageName)
    if (binary) return binary
  }
  console.error(
    `Dijkwacht runs on Node ${wanted}, which npm installs for ${name} as an optional package; it is not there.\n` +
      `Run "npm ci" again without --omit=optional, or start with a Node ${wanted} of your own.`,
  )
  process.exit(1)
}

/** @param {string} packageName */
function findBinary(packageName) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const binary = join(dirname(require.resolve(`${packageName}/package.json`)), 'bin', file)
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined // not installed: this package is for another machine
  }
}

const [what, ...rest] = process.argv.slice(2)
if (!what) {
  console.error('usage: node src/server/launcher.js <tool or file> [arguments]')
  process.exit(2)
}

const node = findNode()
const bin = join(project, 'node_modules', '.bin')
const isFile = /\.[cm]?[jt]s$/.test(what)
const command = isFile ? [node, what, ...rest] : [join(bin, what), ...rest]
const env = { ...process.env, PATH: [dirname(node), bin, process.env['PATH']].join(delimiter) }

// On Linux the child is told when we vanish (kill -9), so that it never outlives us.
const setpriv = '/usr/bin/setpriv'
if (process.platform === 'linux' && existsSync(setpriv)) command.unshift(setpriv, '--pdeathsig', 'TERM', '--')

const [file = '', ...args] = command
const child = spawn(file, args, { cwd: project, env, stdio: 'inherit' })

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the whole group: the child has it already, and a second one means "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  })
}

// npm passes SIGTERM on but cannot pass on SIGKILL: when whoever started us is gone, the child must stop too.
const startedBy = process.ppid
setInterval(() => process.ppid !== startedBy && child.kill('SIGTERM'), 1000).unref()

child.on('error', (error) => {
  console.error(`Could not start ${what}: ${error.message}`)
  process.exitCode = 1
})
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + constants.signals[signal] : code)
})
