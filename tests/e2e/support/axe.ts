import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Rules whose outcome changes with the colours; the others are asked once. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** Whether the page, as it stands now, keeps every rule of axe in light, and those about colours in dark. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await violations(new AxeBuilder({ page })), `${state}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(new AxeBuilder({ page }).withRules(aboutColours)), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** One line for each element that breaks a rule, with what axe says is wrong. */
async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: broken } = await builder.analyze()
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
