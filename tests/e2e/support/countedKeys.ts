import type { Page } from 'playwright-core'

/** A scripted officer at a keyboard, whose time is computed and not measured. */
export type CountedKeys = {
  /** Counts from here. */
  start(): void
  /** Each key is one interaction. */
  press(...keys: readonly string[]): Promise<void>
  /** Each character takes its time; the whole text is one interaction. */
  type(text: string): Promise<void>
  spent(): { readonly interactions: number; readonly characters: number; readonly seconds: number }
}

const charactersPerSecond = 200 / 60
const secondsPerInteraction = 3

export function countedKeys({ keyboard }: Page): CountedKeys {
  let interactions = 0
  let characters = 0
  return {
    start: () => {
      interactions = 0
      characters = 0
    },
    press: async (...keys) => {
      for (const key of keys) {
        interactions += 1
        await keyboard.press(key)
      }
    },
    type: async (text) => {
      interactions += 1
      characters += text.length
      await keyboard.type(text)
    },
    spent: () => ({
      interactions,
      characters,
      seconds: characters / charactersPerSecond + interactions * secondsPerInteraction,
    }),
  }
}
