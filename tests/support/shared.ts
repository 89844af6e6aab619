import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const beside = resolve(import.meta.dirname, '../../../shared')

/** The real inputs that stand beside the project and are never copied into it. */
export const corpusDir = process.env['CORPUS_DIR'] ?? `${beside}/data`
export const lawDir = process.env['LAW_DIR'] ?? `${beside}/law`

/** Whether the folder is there; a test that needs it says by its name what it skips. */
export const isThere = (path: string): boolean => existsSync(path)
