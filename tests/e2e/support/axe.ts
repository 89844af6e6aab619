import engine from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  /** What axe leaves in a page that it was brought to. */
  var axe: typeof engine | undefined
}

/** Rules whose outcome changes with the colours; the others are asked once. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** Whether the page, as it stands now, keeps every rule of axe in light, and those about colours in dark. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessibleInLight(page, `${state}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(page, aboutColours), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** For what was looked at in the dark elsewhere. */
export async function expectAccessibleInLight(page: Page, state: string): Promise<void> {
  expect.soft(await violations(page), state).toEqual([])
}

/** One line for each element that breaks a rule, with what axe says is wrong; without rules all of them are asked. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames()) await bringAxe(frame)
  return page.evaluate(async (only) => {
    if (!globalThis.axe) throw new Error('axe is not in the page')
    const { violations: broken } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    })
    return broken.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
  }, rules)
}

/** Its half a megabyte goes to each document once, however often that is looked at. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(engine.source)
}
