import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Dialog } from './Dialog.tsx'
import { announce, LiveRegion } from './LiveRegion.tsx'

/** What is to be heard now, and how urgently. */
const heard = () =>
  [...document.querySelectorAll('[aria-live]')].flatMap((place) =>
    place.textContent === '' ? [] : [[place.getAttribute('aria-live'), place.textContent]],
  )

/** A busy machine is no fault of the region. */
const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 15_000 })

it('speaks what is said in one breath as one message, and what is urgent apart', async () => {
  render(<LiveRegion />)
  announce('Melding 2 van 6')
  announce('De melding is geparkeerd.')
  announce('U kunt dit ongedaan maken')
  announce('U bent afgemeld.', { urgent: true })
  await soon(() =>
    expect(heard()).toEqual([
      ['polite', 'Melding 2 van 6. De melding is geparkeerd. U kunt dit ongedaan maken'],
      ['assertive', 'U bent afgemeld.'],
    ]),
  )
})

it('speaks within the dialog that lies over the page, and is silent of that when the dialog has closed', async () => {
  const page = (open: boolean) => (
    <>
      {open && (
        <Dialog title="Nieuwe code" onClose={() => {}}>
          <p>De code.</p>
        </Dialog>
      )}
      <LiveRegion />
    </>
  )
  const { rerender } = render(page(false))
  rerender(page(true))
  announce('De code is gekopieerd')
  await soon(() => expect(heard()).toEqual([['polite', 'De code is gekopieerd']]))
  expect(screen.getByRole('dialog').textContent).toContain('De code is gekopieerd')
  rerender(page(false))
  expect(heard()).toEqual([])
})

it('speaks on the page what a dialog said when it closed', async () => {
  const page = (open: boolean) => (
    <>
      <LiveRegion />
      {open && (
        <Dialog title="Titel wijzigen" onClose={() => {}}>
          <p>De titel.</p>
        </Dialog>
      )}
    </>
  )
  const { rerender } = render(page(true))
  announce('De titel is gewijzigd')
  rerender(page(false))
  await soon(() => expect(heard()).toEqual([['polite', 'De titel is gewijzigd']]))
})
