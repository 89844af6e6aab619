import { type ChangeEvent, useState } from 'react'

/** The answer to a question that has to be answered: once somebody went on without one, its field says `missing`. */
export function useRequired(missing: string) {
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = value.trim() === ''
  return {
    value,
    /** Whether it is there; to be asked when somebody goes on. */
    isGiven: (): boolean => {
      setTried(true)
      return !isEmpty
    },
    clear: () => {
      setValue('')
      setTried(false)
    },
    field: {
      value,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value),
      error: tried && isEmpty ? missing : undefined,
    },
  }
}

/** Whether all of them are there; each that is not says so. */
export const areGiven = (...answers: readonly ReturnType<typeof useRequired>[]): boolean =>
  answers.map((answer) => answer.isGiven()).every(Boolean)
