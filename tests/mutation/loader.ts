import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const round = 'round'

export type Loader = {
  /** Loads a file of the project anew, with all that it imports from the project. */
  readonly load: (file: string, number: number) => Promise<void>
}

/**
 * Makes this thread load the project's own files from the mutated sources, and once more for every round: what a module
 * calculates while it loads is then calculated with the mutant in it. Packages are loaded once.
 * @param sources mutated files by their path from the root; round 0 counts what it covers, later ones do not
 * @param testTool what stands in for Vitest
 */
export function makeLoader(root: string, sources: ReadonlyMap<string, string>, testTool: string): Loader {
  const project = pathToFileURL(`${join(root, 'src')}/`).href
  const tests = pathToFileURL(`${join(root, 'tests')}/`).href
  const tool = pathToFileURL(testTool).href
  const isOurs = (url: string) => (url.startsWith(project) || url.startsWith(tests)) && !url.startsWith(tool)
  const stripped = new Map<string, string>()

  const codeOf = (url: string): string => {
    const { pathname, searchParams } = new URL(url)
    const counts = searchParams.get(round) === '0'
    const key = `${pathname} ${counts}`
    const known = stripped.get(key)
    if (known !== undefined) return known
    const path = fileURLToPath(`file://${pathname}`)
    const mutated = sources.get(relative(root, path))
    const source = mutated === undefined ? readFileSync(path, 'utf8') : counts ? mutated : withoutCounting(mutated)
    const code = forgetful(stripTypeScriptTypes(source))
    stripped.set(key, code)
    return code
  }

  registerHooks({
    resolve: (specifier, context, next) => {
      const from = context.parentURL
      const number = from !== undefined && isOurs(from) ? new URL(from).searchParams.get(round) : null
      if (number === null) return next(specifier, context)
      if (specifier === 'vitest') return { url: tool, shortCircuit: true }
      const found = next(specifier, context)
      return isOurs(found.url) ? { ...found, url: `${found.url.split('?')[0]}?${round}=${number}` } : found
    },
    load: (url, context, next) =>
      isOurs(url) && new URL(url).searchParams.has(round)
        ? { format: 'module', source: codeOf(url), shortCircuit: true }
        : next(url, context),
  })
  return {
    load: async (file, number) => {
      await import(`${pathToFileURL(join(root, file)).href}?${round}=${number}`)
    },
  }
}

/** Without the counters, which make the law several times slower. */
const withoutCounting = (code: string): string => code.replaceAll(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g, '0')

/**
 * What a module remembers from one question to the next is handed to `__forget__`, which empties it before every test:
 * otherwise the answer of one test, or of one mutant, is found again by the next, and nothing is calculated any more.
 */
const forgetful = (code: string): string =>
  code.replaceAll(/^(const \w+ = )(new Map\s*\(\))/gm, '$1globalThis.__forget__($2)')
