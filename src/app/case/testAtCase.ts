import { act } from '@testing-library/react'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { openCase } from './testing.ts'

type Options = Parameters<typeof renderAt>[1]

/** The case page of a fresh case, at one of its sections. */
export async function atCase(section = '', options: Options = {}, opened: Parameters<typeof openCase>[1] = {}) {
  const screenOf = await renderAt('/werklijst', { ...options, as: 'officer' })
  const found = await openCase(screenOf.api, opened)
  // Until the whole page stands: what lies below its first screen is drawn after that.
  const goTo = (part: string) => act(() => screenOf.router.navigate(`/zaken/${found.reference}/${part}`))
  if (options?.as) screenOf.api.become(options.as)
  screenOf.queryClient.clear()
  await goTo(section)
  return { ...screenOf, ...found, goTo }
}
