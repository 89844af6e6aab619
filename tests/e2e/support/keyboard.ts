import type { ElementHandle, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { controls, type Hand, type Place } from './hand.ts'

/** More stops than any screen has: who has not arrived by then never will. */
const enoughStops = 400

/** Who goes back and has not arrived by then goes on forwards. */
const backwards = 60

/** The letters after G that go to a page. */
const letters: Record<Place, string> = {
  Meldingen: 'm',
  Werklijst: 'z',
  Register: 'r',
  Monitoring: 'o',
  Instellingen: 'i',
}

/** Works with the keyboard alone: presses keys, and never touches an element otherwise. */
export function keyboard(page: Page): Hand {
  const on = controls(page)
  const keys = page.keyboard
  return {
    page,
    press: async (button) => {
      await tabTo(page, on.button(button))
      await keys.press('Enter')
    },
    follow: async (link) => {
      await tabTo(page, on.link(link))
      await keys.press('Enter')
    },
    choose: async (question, answer) => {
      const radios = page.getByRole('group', { name: question }).getByRole('radio')
      await tabTo(page, radios)
      const wanted = on.answer(question, answer)
      const count = await radios.count()
      for (let step = 0; step < count && !(await hasFocus(wanted)); step += 1) await keys.press('ArrowDown')
      // The first of a question without an answer has the focus and is not chosen yet.
      if (!(await wanted.isChecked())) await keys.press('Space')
      expect(await wanted.isChecked(), `${question}: ${answer}`).toBe(true)
    },
    tick: async (question, ...answers) => {
      for (const answer of answers) {
        await tabTo(page, on.box(question, answer))
        if (!(await on.box(question, answer).isChecked())) await keys.press('Space')
      }
    },
    select: async (label, option) => {
      const list = on.list(label)
      await tabTo(page, list)
      const wanted = list.getByRole('option', { name: option })
      const isTaken = () => wanted.evaluate((element) => (element as HTMLOptionElement).selected)
      const count = await list.getByRole('option').count()
      for (let step = 0; step < count && !(await isTaken()); step += 1) await keys.press('ArrowDown')
      expect(await isTaken(), `${label}: ${option}`).toBe(true)
    },
    write: async (label, text, question) => {
      await tabTo(page, on.field(label, question))
      await keys.press('Control+a')
      await keys.type(text)
    },
    visit: async (place) => {
      await leaveField(page)
      await keys.press('g')
      await keys.press(letters[place])
    },
  }
}

/** Single letters are for who is not typing: walks on to something that takes no text. */
async function leaveField(page: Page): Promise<void> {
  const takesText = () =>
    page.locator('input:not([type=radio], [type=checkbox]):focus, textarea:focus, select:focus').count()
  for (let stop = 0; stop < 10 && (await takesText()) > 0; stop += 1) await page.keyboard.press('Tab')
}

const hasFocus = async (wanted: Locator): Promise<boolean> =>
  (await wanted.and(wanted.page().locator(':focus')).count()) > 0

/**
 * Presses Tab, or Shift+Tab where that is shorter, until the wanted element has the focus, and looks at it there: it
 * must show that it has the focus, and nothing may cover it.
 */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor()
  const passed = new Set<string>()
  let found = await wanted.elementHandles()
  let key = await shorterWay(page, found)
  for (let stop = 0; stop < enoughStops; stop += 1) {
    const { isThere, isGone, at } = await lookAround(page, found)
    if (isThere) {
      expect(await faultsOfFocus(page)).toEqual([])
      return
    }
    if (isGone || stop === backwards) {
      // Drawn anew, or not on the way back after all.
      found = await wanted.elementHandles()
      key = isGone ? key : 'Tab'
    }
    passed.add(at)
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not come to ${String(wanted)}. It passes:\n${[...passed].join('\n')}`)
}

/** Which way somebody would go who sees the whole page: from the beginning always forwards. */
function shorterWay(page: Page, wanted: readonly ElementHandle[]): Promise<'Tab' | 'Shift+Tab'> {
  return page.evaluate((elements) => {
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    const from = document.activeElement ? stops.indexOf(document.activeElement) : -1
    const to = stops.findIndex((stop) => elements.some((element) => element === stop))
    return to < from && from - to < stops.length - from + to ? 'Shift+Tab' : 'Tab'
  }, wanted)
}

/** Whether the focus has arrived, whether what was looked for left the page, and where the focus is: one question per stop. */
function lookAround(page: Page, wanted: readonly ElementHandle[]) {
  return page.evaluate((elements) => {
    const { activeElement: focus } = document
    const name = focus?.getAttribute('aria-label') ?? focus?.textContent.slice(0, 40)
    return {
      isThere: elements.some((element) => element === focus),
      isGone: elements.some((element) => !element.isConnected),
      at: `<${focus?.tagName.toLowerCase()} ${focus?.id}> ${name}`,
    }
  }, wanted)
}

/** Role and name of what has the focus, as a screen reader says it; "nothing" between the end of a page and its beginning. */
export async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus')
  if ((await focus.count()) === 0) return 'nothing'
  const [line = ''] = (await focus.ariaSnapshot()).split('\n')
  return line.replace(/^- /, '').replace(/:$/, '')
}

/** What is wrong with how the focus shows (WCAG 2.4.7 and 2.4.11). */
export const faultsOfFocus = async (page: Page): Promise<string[]> => (await faultsAtStop(page)) ?? []

/** The same; null between the end of a page and its beginning, where nothing has the focus. */
function faultsAtStop(page: Page): Promise<string[] | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const name = `<${element.tagName.toLowerCase()}> ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`
    const shows = (one: Element | null) => {
      if (!one) return false
      // The button of its calendar lies within the field, where the browser draws its own ring.
      if (one.matches('input[type=date]:not(:focus-visible)')) return true
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const around = element.closest('label, form[role=search], fieldset > div')
    const { x, y, width, height } = element.getBoundingClientRect()
    const within = y < innerHeight && y + height > 0 && x < innerWidth && x + width > 0
    // Seen when any part of it is.
    const parts = [0.1, 0.5, 0.9].flatMap((down) => [0.1, 0.5, 0.9].map((right) => ({ down, right })))
    const seen = parts.some(({ down, right }) => {
      const top = document.elementFromPoint(x + width * right, y + height * down)
      return top !== null && (element.contains(top) || top.contains(element))
    })
    return [
      ...(shows(element) || shows(around) ? [] : [`${name} does not show that it has the focus`]),
      ...(within ? [] : [`${name} has the focus outside the window`]),
      ...(!within || seen ? [] : [`${name} has the focus and is covered`]),
    ]
  })
}

/** Presses Tab from the beginning of the page until the focus has left it at the end. */
export async function tabThrough(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const faults: string[] = []
  for (let stops = 0; stops < enoughStops; stops += 1) {
    await page.keyboard.press('Tab')
    const found = await faultsAtStop(page)
    if (found === null) return { stops, faults }
    faults.push(...found)
  }
  throw new Error('Tab goes round without ever leaving the page')
}
