import engine from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findNewLooks } from './newLooks.ts'

declare global {
  /** What axe leaves in a page that it was brought to. */
  var axe: typeof engine | undefined
}

/** Rules whose outcome changes with the colours. They take longer than all others together. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** Ways to show a text whose colours axe judged in light and dark, on whichever page that was. */
const judged = new Set<number>()

/**
 * Whether the page, as it stands now, keeps every rule of axe; those about colours in light and in dark, for whatever
 * shows text in a way that was not judged before.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const frame of page.frames()) await bringAxe(frame)
  await page.emulateMedia({ colorScheme: 'light' })
  // What is drawn in parts lacks something for a moment, such as the heading of a page whose texts are on their way.
  const faultsInAll = async () => (await judge(page, 'allElse')).faults
  await expect.poll(faultsInAll, { message: state, timeout: 5_000 }).toEqual([])
  const marks = new Set(await findNewLooks(page, [...judged]))
  if (marks.size === 0) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { faults, unsure } = await judge(page, 'colours')
    expect.soft(faults, `${state}, ${colorScheme}`).toEqual([])
    for (const mark of unsure) marks.delete(mark)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  for (const mark of marks) judged.add(mark)
}

/**
 * One line for each element that breaks a rule, with what axe says is wrong: of the whole page and all rules but those
 * about colours, or about the colours of what looks new. What axe cannot judge, because something lies over it, is `unsure`.
 */
function judge(page: Page, about: 'colours' | 'allElse'): Promise<{ faults: string[]; unsure: number[] }> {
  return page.evaluate(
    async ({ rules, isAboutColours }) => {
      const { axe, newLooks } = globalThis
      if (!axe) throw new Error('axe is not in the page')
      const { violations, incomplete } = await axe.run(
        isAboutColours && newLooks ? { include: [...newLooks.keys()] } : document,
        {
          resultTypes: ['violations', 'incomplete'],
          elementRef: true,
          ...(isAboutColours
            ? { runOnly: { type: 'rule', values: rules } }
            : { rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) }),
        },
      )
      return {
        faults: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
        ),
        unsure: incomplete.flatMap(({ nodes }) =>
          nodes.flatMap(({ element }) => (element && newLooks?.get(element)) ?? []),
        ),
      }
    },
    { rules: aboutColours, isAboutColours: about === 'colours' },
  )
}

/** Its half a megabyte goes to each document once, however often that is looked at. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(engine.source)
}
