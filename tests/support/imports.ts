import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** One import as it stands in a file. `target` is a path of the project, or the name of a package or Node module. */
export type Import = { from: string; target: string; isPackage: boolean; isType: boolean; isLazy: boolean }

export const root = resolve(import.meta.dirname, '../..')

const statement =
  /(?:^|\n)[ \t]*(?:import|export)(?<type>\s+type\b)?(?:\s[^'"`;]*?\sfrom)?\s*['"](?<path>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/g

/** The code below the folders, as paths of the project. */
export function codeIn(...folders: string[]): string[] {
  return folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,js}`, { cwd: root })).toSorted()
}

/** Tests, and what only tests import. */
export function isTest(file: string): boolean {
  return /\.(test|testdata)\.tsx?$|\/(testing|test[A-Z]\w*)\.tsx?$/.test(file)
}

/** All imports of a file: static and lazy, of values and of types. */
export function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')
  return [...code.matchAll(statement)].map(({ groups: { type, path, lazy } = {} }) => {
    const named = lazy ?? path ?? ''
    const isPackage = !named.startsWith('.')
    const target = isPackage ? packageOf(named) : relative(root, join(root, dirname(file), named))
    return { from: file, target, isPackage, isType: type !== undefined, isLazy: lazy !== undefined }
  })
}

/** Every file of the project that is loaded when these entries run; types load nothing. */
export function reachableFrom(
  entries: readonly string[],
  follow: (one: Import) => boolean = () => true,
): Map<string, Import[]> {
  const seen = new Map<string, Import[]>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    const isCode = /\.[jt]sx?$/.test(file) && existsSync(join(root, file))
    const imports = isCode ? importsOf(file).filter((one) => !one.isType && follow(one)) : []
    seen.set(file, imports)
    open.push(...imports.filter(({ isPackage }) => !isPackage).map(({ target }) => target))
  }
  return seen
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}
