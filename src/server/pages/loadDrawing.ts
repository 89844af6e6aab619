import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Ask, askForPage } from './asking.ts'

/** Loads a built module that draws pages, and gives it its way to the API; null where it is not built, or does not load. */
export async function loadDrawing<Drawing extends { askThrough(transport: Ask): void }>(
  file: string,
  logError: (error: unknown) => void,
): Promise<Drawing | null> {
  if (!existsSync(file)) return null
  try {
    const drawing = (await import(pathToFileURL(file).href)) as Drawing
    drawing.askThrough(askForPage)
    return drawing
  } catch (error) {
    logError(error)
    return null
  }
}
