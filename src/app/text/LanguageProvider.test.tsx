import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense } from 'react'
import { expect, it } from 'vitest'
import { LanguageProvider, useLanguage, useText } from './LanguageProvider.tsx'
import { textSet } from './textSet.ts'

let fetched = 0
const greeting = textSet({ hello: 'Goedemorgen' }, async () => {
  fetched += 1
  return { hello: 'Good morning' }
})
const welcome = textSet({ come: 'Kom binnen' }, async () => ({ come: 'Come in' }))
const parting = textSet({ bye: 'Tot ziens' }, async () => ({ bye: 'Goodbye' }))

function Greeting() {
  const { hello } = useText(greeting)
  const { setLanguage } = useLanguage()
  return <button onClick={() => setLanguage('en')}>{hello}</button>
}

it('begins in Dutch, fetches English when it is chosen, remembers it and names it on the page', async () => {
  render(
    <LanguageProvider initial="nl">
      <Suspense fallback="wacht">
        <Greeting />
      </Suspense>
    </LanguageProvider>,
  )
  expect(fetched).toBe(0)
  // Awaited as a whole: the click leads to a suspension that ends when the texts arrive.
  await act(async () => userEvent.click(screen.getByRole('button', { name: 'Goedemorgen' })))
  expect(await screen.findByRole('button', { name: 'Good morning' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('dijkwacht.language')).toBe('en')
})

function Visit() {
  const { come } = useText(welcome)
  const { bye } = useText(parting)
  return (
    <p>
      {come}, {bye}
    </p>
  )
}

it('keeps the texts of several parts apart while they arrive one after the other', async () => {
  await act(async () => {
    render(
      <LanguageProvider initial="en">
        <Suspense fallback="wait">
          <Visit />
        </Suspense>
      </LanguageProvider>,
    )
  })
  expect(await screen.findByText('Come in, Goodbye')).toBeTruthy()
})
