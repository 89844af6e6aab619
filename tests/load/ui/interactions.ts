import type { Page } from 'playwright-core'
import { medianOf } from './medianOf.ts'

/** One thing an officer does: how to stand ready for it, what to click, and what the screen shows when it is done. */
export type Interaction = {
  readonly name: string
  /** Brings the page to where it can be done, again and again. */
  ready(page: Page, turn: number): Promise<unknown>
  /** Does it with real input events of the browser. */
  act(page: Page): Promise<unknown>
  /** Runs in the page at every frame; true once the result stands there. `before` is what `mark` said when it began. */
  readonly done: (before: string) => boolean
  /** Runs in the page just before the act. */
  readonly mark: () => string
  /** Told beside the others, outside the aim. */
  readonly isExtra?: boolean
}

/**
 * Does something again and again and tells how long a person waits: from the input event to the frame after the one in which
 * its result is there. @returns the median in milliseconds
 */
export async function measureInteraction(page: Page, interaction: Interaction, turns: number): Promise<number> {
  const waits: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    await interaction.ready(page, turn)
    await page.waitForTimeout(150)
    // As text: functions are among what cannot be handed over to a page.
    await page.evaluate(`(${String(beginToWatch)})(${String(interaction.done)}, ${String(interaction.mark)})`)
    await interaction.act(page)
    const waited = await page.evaluate(() => globalThis.paintedAfter)
    if (turn > 0) waits.push(waited)
  }
  return medianOf(waits)
}

declare global {
  // A global of the measured page: the milliseconds from the last input event to the paint of its result.
  var paintedAfter: Promise<number>
}

/** Runs in the page. */
function beginToWatch(isDone: (before: string) => boolean, mark: () => string) {
  const before = mark()
  globalThis.paintedAfter = new Promise((resolve) => {
    let began = Number.NaN
    const note = (event: Event) => {
      began = event.timeStamp
    }
    for (const type of ['click', 'keydown'] as const) addEventListener(type, note, { capture: true, once: true })
    const look = () => {
      if (Number.isNaN(began) || !isDone(before)) return void requestAnimationFrame(look)
      // The frame that holds the result is painted after this callback. What comes next in the queue is told then; an ordinary
      // task would come behind the work that the screens put off until after the paint.
      void scheduler.postTask(() => resolve(performance.now() - began), { priority: 'user-blocking' })
    }
    requestAnimationFrame(look)
  })
}
