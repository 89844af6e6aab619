import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LanguageProvider } from '../../text/LanguageProvider.tsx'
import { DrawnNotFound } from './DrawnPages.tsx'

it('tells a wrong recipient whose address does not work what to do', () => {
  render(
    <LanguageProvider initial="nl">
      <DrawnNotFound what="destruction" />
    </LanguageProvider>,
  )
  expect(screen.getByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeTruthy()
  expect(screen.getByText(/Open de link uit onze e-mail nog eens, of bel ons/)).toBeTruthy()
})
