import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program of the system that tests of the channels ask for a second opinion. */
export type ToolName = keyof typeof tools

/** `path` is absolute; `version` is what the program says of itself, such as `22.12.0`. */
export type Tool = { readonly path: string; readonly version: string }

const libreOffice = ['/usr/lib/libreoffice/program', '/Applications/LibreOffice.app/Contents/MacOS']

/** What asks each for its version, its Debian package, and where it may lie beside the folders of PATH. */
const tools = {
  dovecot: { ask: '--version', from: 'dovecot-imapd', folders: ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'] },
  soffice: { ask: '--version', from: 'libreoffice-writer-nogui libreoffice-calc-nogui', folders: libreOffice },
  pdfinfo: { ask: '-v', from: 'poppler-utils', folders: ['/opt/homebrew/bin'] },
  pdftotext: { ask: '-v', from: 'poppler-utils', folders: ['/opt/homebrew/bin'] },
  pdffonts: { ask: '-v', from: 'poppler-utils', folders: ['/opt/homebrew/bin'] },
} as const

/** The program with its absolute path; null where it is absent or does not start. */
export function findTool(name: ToolName): Tool | null {
  const { ask, folders } = tools[name]
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...folders].map((folder) => join(folder, name))
  const path = places.find(canRun)
  if (path === undefined) return null
  const { status, stdout, stderr } = spawnSync(path, [ask], { encoding: 'utf8', timeout: 30_000 })
  const version = /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0]
  return version === undefined || status !== 0 ? null : { path, version }
}

/** As findTool, for a test that is skipped without it. @throws when the program is absent */
export function tool(name: ToolName): Tool {
  const found = findTool(name)
  if (!found) throw new Error(`There is no ${name} here`)
  return found
}

/**
 * Whether tests that need these programs have to be skipped, and what their names then say about it.
 *
 * @example const { absent, why } = needs('soffice')
 *          describe.skipIf(absent)(`LibreOffice reads a letter${why}`, () => …)
 */
export function needs(...names: readonly ToolName[]): { readonly absent: boolean; readonly why: string } {
  const lost = names.filter((name) => findTool(name) === null)
  const packages = new Set(lost.map((name) => tools[name].from))
  const why = ` (no ${lost.join(', ')} on this machine; Debian: apt install ${[...packages].join(' ')})`
  return { absent: lost.length > 0, why: lost.length > 0 ? why : '' }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path.startsWith('/')
  } catch {
    return false
  }
}
