import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { ChartLink } from './ChartLink.tsx'
import { fileName, standAlone } from './savePicture.ts'

it('makes a drawing that stands alone: with a name and its letters, without links or classes', () => {
  render(
    <MemoryRouter>
      <svg data-testid="drawing" width="960" height="100">
        <ChartLink to="/werklijst" label="2 termijnen">
          <text className="number" x="0" y="12">
            2
          </text>
        </ChartLink>
      </svg>
    </MemoryRouter>,
  )
  const drawing = screen.getByTestId('drawing')
  if (!(drawing instanceof SVGSVGElement)) throw new Error('No drawing')
  const parsed = new DOMParser().parseFromString(standAlone(drawing, 'Termijnen'), 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  expect(parsed.documentElement.getAttribute('aria-label')).toBe('Termijnen')
  expect(parsed.querySelector('text')?.textContent).toBe('2')
  expect(parsed.querySelectorAll('[href], [class], [style]')).toHaveLength(0)
  // What is on the screen stays as it was.
  expect(screen.getByRole('link', { name: '2 termijnen' }).getAttribute('href')).toBe('/werklijst')
})

it('names the file by the title of the chart', () => {
  expect(fileName('Tijd sinds de eerste melding')).toBe('tijd-sinds-de-eerste-melding')
  expect(fileName('Geïnformeerd, 2026!')).toBe('geinformeerd-2026')
})
