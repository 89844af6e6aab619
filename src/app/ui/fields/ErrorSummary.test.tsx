import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ErrorSummary } from './ErrorSummary.tsx'

/** A form with two fields that must say something; its faults are found anew at every letter. */
function Form() {
  const [{ name, city, pressed }, set] = useState({ name: '', city: '', pressed: false })
  const faults = [
    ...(name === '' ? [{ fieldId: 'name', message: 'Schrijf een naam.' }] : []),
    ...(city === '' ? [{ fieldId: 'city', message: 'Schrijf een plaats.' }] : []),
  ]
  return (
    <>
      <ErrorSummary faults={pressed ? faults : []} />
      <input id="name" aria-label="Naam" onChange={(event) => set({ name: event.target.value, city, pressed })} />
      <input id="city" aria-label="Plaats" onChange={(event) => set({ name, city: event.target.value, pressed })} />
      <button type="button" onClick={() => set({ name, city, pressed: true })}>
        Bewaar
      </button>
    </>
  )
}

const summary = () => screen.getByRole('group')

it('takes the focus when the button finds faults, and again when it is pressed again', async () => {
  render(<Form />)
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  await press()
  expect(document.activeElement).toBe(summary())
  await press()
  expect(document.activeElement).toBe(summary())
})

it('leaves the focus in the field while somebody mends', async () => {
  render(<Form />)
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  await userEvent.click(screen.getByLabelText('Naam'))
  await userEvent.keyboard('Anna')
  expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('Anna')
  expect(document.activeElement).toBe(screen.getByLabelText('Naam'))
  expect(summary().textContent).not.toContain('naam')
})

it('leaves the focus on the button when the form is drawn again by itself', async () => {
  const { rerender } = render(<Form />)
  const button = screen.getByRole('button', { name: 'Bewaar' })
  await userEvent.click(button)
  button.focus()
  rerender(<Form />)
  expect(document.activeElement).toBe(button)
})

it('says of which field a general message is, in the words on that field', async () => {
  render(
    <>
      <ErrorSummary
        labelled
        faults={[
          { fieldId: 'when', message: 'Kies een antwoord.' },
          { fieldId: 'number', message: 'Vul een aantal in.' },
          { fieldId: 'moment', message: 'Vul een dag en een tijd in.' },
        ]}
      />
      <fieldset id="when" tabIndex={-1}>
        <legend>Wanneer wist u dit?</legend>
      </fieldset>
      <label htmlFor="number">
        Aantal<span> (niet verplicht)</span>
      </label>
      <input id="number" />
      <fieldset id="moment-group">
        <legend>Gemeld op</legend>
        <input id="moment" aria-label="Dag" />
      </fieldset>
    </>,
  )
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Wanneer wist u dit? Kies een antwoord.',
    'Aantal: Vul een aantal in.',
    'Gemeld op: Vul een dag en een tijd in.',
  ])
  await userEvent.click(screen.getByRole('link', { name: /^Gemeld op/ }))
  expect(document.activeElement).toBe(screen.getByLabelText('Dag'))
})
