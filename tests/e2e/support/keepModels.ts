import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with what installations that were set up keep, for others to start from. */
    models: string
  }
}

/** A folder for as long as the run lasts. */
export default function keepModels(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'dijkwacht-models-'))
  project.provide('models', folder)
  return () => rmSync(folder, { recursive: true })
}
