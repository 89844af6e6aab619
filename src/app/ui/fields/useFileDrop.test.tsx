import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useFileDrop } from './useFileDrop.ts'

function Zone({ onFiles }: { onFiles: (files: FileList) => void }) {
  const { zone } = useFileDrop(onFiles)
  return (
    <section aria-label="Bestanden" {...zone}>
      <textarea aria-label="Toelichting" />
    </section>
  )
}

it('leaves a text that is dropped in a field within it to that field', () => {
  const taken: number[] = []
  render(<Zone onFiles={(files) => taken.push(files.length)} />)
  const field = screen.getByRole('textbox')
  expect(fireEvent.drop(field, { dataTransfer: { files: [] } })).toBe(true)
  expect(fireEvent.drop(field, { dataTransfer: { files: [new File(['a'], 'a.txt')] } })).toBe(false)
  expect(taken).toEqual([1])
})
