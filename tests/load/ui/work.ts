import type { Page } from 'playwright-core'
import type { CaseRow } from '../../../src/contract/cases.ts'
import type { Interaction } from './interactions.ts'

/** A plain script that turns the rows of the static page round: what the browser itself needs. */
export const floorInteraction: Interaction = {
  name: 'plain',
  ready: (page, turn) => (turn === 0 ? page.evaluate(turnRowsOnClick) : Promise.resolve()),
  act: (page) => page.locator('button').click(),
  mark: () => document.querySelector('tbody tr')?.textContent ?? '',
  done: (before) => document.querySelector('tbody tr')?.textContent !== before,
}

function turnRowsOnClick() {
  const turnRows = () =>
    document.querySelector('tbody')?.append(...[...document.querySelectorAll('tbody tr')].toReversed())
  document.querySelector('button')?.addEventListener('click', turnRows)
}

/** Goes there and waits until the page answers to clicks: it can be read before. */
async function goAlive(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('#drawn-from').waitFor({ state: 'detached' })
}

/** Which rows stand there, in their order: the first one alone may stay where it was. */
const allRows = () =>
  [...document.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row')).join(' ')
const otherRows = (before: string) => {
  const rows = [...document.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row')).join(' ')
  return rows !== '' && rows !== before
}

/** The first figure of those that look back. */
const breachesCounted = () =>
  document.querySelector('#looking-back')?.closest('section')?.querySelector('dd')?.textContent ?? ''
const otherBreachesCounted = (before: string) =>
  (document.querySelector('#looking-back')?.closest('section')?.querySelector('dd')?.textContent ?? before) !== before

const sortButton = (page: Page) => page.getByRole('columnheader', { name: 'Zaak' }).getByRole('button')

/**
 * What an officer does all day, each on the first screen where it can be done. The pointer lies on what it will press: a hand
 * is on its way there for longer than we wait.
 */
export function productInteractions(origin: string, rows: readonly CaseRow[]): readonly Interaction[] {
  const worklist = `${origin}/werklijst?weergave=team`
  const references = rows.filter(({ handling }) => handling !== 'closed').map(({ reference }) => reference)
  const opening: Omit<Interaction, 'name' | 'done'> = {
    ready: async (page) => {
      await goAlive(page, worklist)
      await page.locator('tr[data-row] a').first().hover()
    },
    act: (page) => page.locator('tr[data-row] a').first().click(),
    mark: () => location.pathname,
  }
  return [
    {
      name: 'sort the worklist',
      ready: async (page, turn) => {
        if (turn === 0) await goAlive(page, worklist)
        await page.locator('tr[data-row]').first().waitFor()
        await sortButton(page).hover()
      },
      act: (page) => sortButton(page).click(),
      mark: allRows,
      done: otherRows,
    },
    {
      name: 'filter the worklist',
      ready: async (page) => {
        await goAlive(page, worklist)
        await page.locator('tr[data-row]').first().waitFor()
        await page.getByRole('button', { name: 'AP', exact: true }).click()
        await page.getByRole('checkbox', { name: 'te melden' }).hover()
      },
      act: (page) => page.getByRole('checkbox', { name: 'te melden' }).click(),
      mark: allRows,
      done: otherRows,
    },
    {
      name: 'next page of the worklist',
      ready: async (page) => {
        await goAlive(page, worklist)
        await page.getByRole('button', { name: 'Meer laden' }).hover()
      },
      act: (page) => page.getByRole('button', { name: 'Meer laden' }).click(),
      mark: () => String(document.querySelectorAll('tr[data-row]').length),
      done: (before) => document.querySelectorAll('tr[data-row]').length > Number(before),
    },
    {
      ...opening,
      name: 'open a case',
      // All that a window shows of it comes in one frame: header, list of sections and the open section.
      done: (before) => location.pathname !== before && document.querySelector('#case-title') !== null,
    },
    {
      ...opening,
      name: '  with what lies below the fold',
      isExtra: true,
      // The facts are the last thing beside the work.
      done: (before) =>
        location.pathname !== before && document.querySelector('main aside > section:last-child > dl') !== null,
    },
    {
      name: 'save a section of a case',
      ready: async (page, turn) => {
        await goAlive(page, `${origin}/zaken/${references[turn % references.length] ?? ''}/gegevens`)
        // Leaving a text saves the whole section at once.
        await page.locator('main textarea').first().fill(`Genoteerd in ronde ${turn}.`)
      },
      act: (page) => page.keyboard.press('Tab'),
      mark: () => '',
      done: () => /bewaard \d/i.test(document.querySelector('main')?.textContent ?? ''),
    },
    ...(['Jaar', 'Afdeling'] as const).map((filter) => ({
      name: `figures of one ${{ Jaar: 'year', Afdeling: 'department' }[filter]}`,
      // Counted anew over all cases for a team lead who looks back: told, and no part of an officer's round.
      isExtra: true,
      ready: async (page: Page) => {
        await goAlive(page, `${origin}/monitoring`)
        await page.getByRole('combobox', { name: filter }).focus()
      },
      // The key that chooses the next of the list.
      act: (page: Page) => page.keyboard.press('ArrowDown'),
      mark: breachesCounted,
      done: otherBreachesCounted,
    })),
  ]
}
