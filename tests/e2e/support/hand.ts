import type { Page } from 'playwright-core'

/**
 * How somebody works a screen, in the words of that screen. The same job is done by mouse and by keyboard.
 * A button is named in full; of other controls a part of the label will do. A question is the label of a group of choices.
 */
export type Hand = {
  readonly page: Page
  press(button: string): Promise<void>
  follow(link: string): Promise<void>
  /** Gives one answer to a question. */
  choose(question: string, answer: string): Promise<void>
  /** Ticks answers of a question that takes several, or a box of its own when the question is null. */
  tick(question: string | null, ...answers: readonly string[]): Promise<void>
  /** Takes an option of a list. */
  select(label: string, option: string): Promise<void>
  /** Writes a text in the place of what stands there; `question` when several fields have this label. */
  write(label: string, text: string, question?: string): Promise<void>
  /** Goes to one of the pages of the main menu. */
  visit(place: Place): Promise<void>
}

export type Place = 'Meldingen' | 'Werklijst' | 'Register' | 'Monitoring' | 'Instellingen'

/** Waits until these words can be read. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/** Waits until a heading says this. */
export async function seeHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).first().waitFor()
}

/** The controls of a screen as people name them. */
export function controls(page: Page) {
  const question = (name: string) => page.getByRole('group', { name })
  return {
    button: (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first(),
    link: (name: string) => page.getByRole('link', { name }).filter({ visible: true }).first(),
    answer: (name: string, answer: string) => question(name).getByRole('radio', { name: answer, exact: true }),
    box: (name: string | null, answer: string) =>
      (name === null ? page : question(name)).getByRole('checkbox', { name: answer, exact: name !== null }),
    list: (label: string) => page.getByRole('combobox', { name: label }),
    field: (label: string, name?: string) =>
      (name === undefined ? page : question(name)).getByLabel(label).and(page.locator('input, textarea')).first(),
    place: (place: Place) => page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: place }),
  }
}

/** Works with the mouse, and types in fields. */
export function mouse(page: Page): Hand {
  const on = controls(page)
  return {
    page,
    press: (button) => on.button(button).click(),
    follow: (link) => on.link(link).click(),
    choose: (question, answer) => on.answer(question, answer).check(),
    tick: async (question, ...answers) => {
      for (const answer of answers) await on.box(question, answer).check()
    },
    select: async (label, option) => void (await on.list(label).selectOption({ label: option })),
    write: (label, text, question) => on.field(label, question).fill(text),
    visit: (place) => on.place(place).click(),
  }
}
