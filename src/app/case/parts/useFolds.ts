import { useRef, useState } from 'react'
import { useKey } from '../../keys/useKey.ts'

/** Folds that open and close together, by a button and a key; each of them opens by itself as well. */
export function useFolds() {
  const root = useRef<HTMLDivElement>(null)
  const [allOpen, setAllOpen] = useState(false)
  const toggle = () => {
    for (const fold of root.current?.querySelectorAll('details') ?? []) fold.open = !allOpen
    setAllOpen(!allOpen)
  }
  useKey('unfoldArgument', toggle)
  return { root, allOpen, toggle }
}
