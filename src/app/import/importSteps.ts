import type { RegisterImportView } from '../../contract/imports.ts'
import { pages } from '../shell/pages.ts'

/** The steps behind the choice of a file, with their part of the address. */
export const importSteps = { columns: 'kolommen', trial: 'proef', run: 'inlezen' } as const
export type ImportStep = keyof typeof importSteps

const root = pages.registerImports

/** Where an import stands on screen. */
export const importPages = {
  all: root,
  step: (id: string, step: ImportStep) => `${root}/${id}/${importSteps[step]}`,
} as const

export const stepIn = (path: string | undefined): ImportStep | null =>
  (Object.keys(importSteps) as ImportStep[]).find((step) => importSteps[step] === path) ?? null

/** Where somebody goes on who opens it without saying where. */
export function stepOf({ state, dryRun }: Pick<RegisterImportView, 'state' | 'dryRun'>): ImportStep {
  if (state === 'mapping') return dryRun === null ? 'columns' : 'trial'
  return state === 'checked' ? 'trial' : 'run'
}

/** How many rows a run has had; it counts what came of them, and one row may hold more than one breach. */
export const rowsDone = ({
  created,
  known,
  refused,
  rows,
}: Pick<NonNullable<RegisterImportView['run']>, 'created' | 'known' | 'refused' | 'rows'>): number =>
  Math.min(created + known + refused, rows)
