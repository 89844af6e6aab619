import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'

export const root = join(import.meta.dirname, '../..')

/** The folder whose tests are put to the test. */
export const folder = 'src/domain/law'

/** Prose is no rule: a test that repeats a sentence proves nothing. That no sentence is missing, the compiler checks. */
export const leftOut = [`${folder}/texts/**`, `${folder}/form/texts/**`]

/** What is tried instead of what stands in the code. */
export type Mutant = {
  readonly id: string
  /** From the root of the project. */
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly original: string
  readonly replacement: string
  /** Why it is not tried; null where it is. */
  readonly ignored: string | null
}

/** All mutants of the chosen files, and those files with every mutant in them behind a switch. */
export type Mutated = { readonly mutants: readonly Mutant[]; readonly sources: ReadonlyMap<string, string> }

/** Files to mutate, from the root of the project. @param chosen patterns; all of the folder where none is given */
export function filesToMutate(chosen: readonly string[]): readonly string[] {
  const patterns = chosen.length > 0 ? [...chosen] : [`${folder}/**/*.ts`]
  return globSync(patterns, {
    cwd: root,
    exclude: ['**/*.test.ts', '**/*.testdata.ts', '**/testing.ts', ...leftOut],
  }).toSorted()
}

const silent = () => {}
const never = () => false
const logger = {
  isTraceEnabled: never,
  isDebugEnabled: never,
  isInfoEnabled: never,
  isWarnEnabled: never,
  isErrorEnabled: never,
  isFatalEnabled: never,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** Puts every mutant into the files, with the mutators of Stryker. */
export async function mutate(files: readonly string[]): Promise<Mutated> {
  const contents = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const result = await new Instrumenter(logger).instrument(
    [...contents].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  )
  return {
    sources: new Map(result.files.map(({ name, content }) => [name, content])),
    mutants: result.mutants.map(({ id, fileName, location, mutatorName, replacement, status, statusReason }) => ({
      id,
      file: fileName,
      line: location.start.line + 1,
      kind: mutatorName,
      original: cut(contents.get(fileName) ?? '', location),
      replacement,
      ignored: status === 'Ignored' ? (statusReason ?? 'no reason given') : null,
    })),
  }
}

type Position = { line: number; column: number }

/** The text between two positions; lines and columns count from nought. */
function cut(content: string, { start, end }: { start: Position; end: Position }): string {
  const lines = content.split('\n').slice(start.line, end.line + 1)
  const last = lines.length - 1
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
    .join('\n')
}
