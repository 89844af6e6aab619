import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Most JavaScript, brotli-compressed, that the worklist may ask of a browser; argued in docs/decisions/0005-bundle-budget.md. */
export const worklistBudget = 150_000

/** The route itself; what it fetches only when somebody asks for it is not part of the first screen. */
const worklistRoute = '/src/app/worklist/WorklistPage.tsx'

/** What the budget needs to know of a built file: the part of Rollup's chunk it reads. */
export type BuiltChunk = {
  fileName: string
  code: string
  isEntry: boolean
  isDynamicEntry: boolean
  facadeModuleId: string | null
  imports: readonly string[]
}

/**
 * The files a browser loads to show the worklist: the entry, the lazily loaded route, and all they import
 * statically. Without a lazily loaded route the worklist is part of the entry.
 */
export function worklistFiles(chunks: readonly BuiltChunk[]): BuiltChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set<BuiltChunk>()
  const need = (chunk: BuiltChunk | undefined) => {
    if (!chunk || needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) need(byName.get(name))
  }
  for (const chunk of chunks) {
    const isWorklist = chunk.isDynamicEntry && chunk.facadeModuleId?.endsWith(worklistRoute)
    if (chunk.isEntry || isWorklist) need(chunk)
  }
  return [...needed]
}

/** A Vite plugin that prints what the worklist weighs and fails the build when that is over the budget. */
export function bundleBudget(): Plugin {
  return {
    name: 'bundle-budget',
    apply: 'build',
    // What the server draws with is sent to nobody.
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const weighed = worklistFiles(chunks).map(({ fileName, code }) => ({
        fileName,
        size: brotliCompressSync(code).length,
      }))
      const total = weighed.reduce((sum, { size }) => sum + size, 0)
      const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
      for (const { fileName, size } of weighed) this.info(`${kB(size).padStart(9)}  ${fileName}`)
      const verdict = `worklist route: ${kB(total)} of JavaScript (brotli), budget ${kB(worklistBudget)}`
      if (total > worklistBudget) this.error(`Over budget. ${verdict}`)
      this.info(verdict)
    },
  }
}
