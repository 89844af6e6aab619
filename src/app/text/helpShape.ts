import type { Section } from '../../domain/case/sections.ts'

/** The screens that explain themselves; a case explains its parts apart. */
export type HelpScreen =
  | 'inbox'
  | 'phone'
  | 'fastLane'
  | 'worklist'
  | 'case'
  | Section
  | 'chronology'
  | 'register'
  | 'monitoring'
  | 'calculators'
  | 'settings'

type Explained = { readonly name: string; readonly items: readonly (readonly [question: string, answer: string])[] }

export type HelpShape = Readonly<Record<'keys' | 'accessibility' | 'privacy', string>> & {
  readonly title: (screen: string) => string
  readonly screens: Readonly<Record<HelpScreen, Explained>>
}
