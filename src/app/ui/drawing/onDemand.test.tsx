import { act, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { onDemand } from './onDemand.tsx'

const Greeting = ({ name }: { name: string }) => <p>Dag {name}</p>

afterEach(() => vi.restoreAllMocks())

it('shows a component as soon as its code is there, and at once from then on', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Greeting>()
  const Late = onDemand(() => promise)
  const { unmount } = render(<Late name="Noor" />)
  expect(screen.queryByText('Dag Noor')).toBeNull()
  await act(async () => resolve(Greeting))
  expect(screen.getByText('Dag Noor')).toBeTruthy()
  unmount()
  render(<Late name="Kerem" />)
  expect(screen.getByText('Dag Kerem')).toBeTruthy()
})

class Boundary extends Component<{ children: ReactNode }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override render() {
    return this.state.isBroken ? 'lukte niet' : this.props.children
  }
}

it('tells the boundary of the page when its code cannot be had', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Never = onDemand<{ name: string }>(() => Promise.reject(new Error('no network')))
  await act(async () => {
    render(
      <Boundary>
        <Never name="Noor" />
      </Boundary>,
    )
  })
  expect(screen.getByText('lukte niet')).toBeTruthy()
})
