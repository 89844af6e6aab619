import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the builder wrote down of one of its files (Vite's manifest). */
type BuiltModule = {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, BuiltModule>>

/** What goes into the empty page. */
export type PageContent = {
  readonly language: string
  /** The look that was chosen; null follows the machine. */
  readonly theme: string | null
  /** Source of the screen, such as `src/app/worklist/WorklistPage.tsx`: its code and styles are fetched at once. */
  readonly screen: string
  readonly html: string
  readonly drawnFrom: object
}

/** The page that the builder made, with a place for content. */
export type PageTemplate = (content: PageContent) => string

/** Reads the built page from its folder; null when the screens are not built. @throws when the page has not the form we know */
export function readTemplate(folder: string): PageTemplate | null {
  const [page, notes] = ['index.html', '.vite/manifest.json'].map((name) => join(folder, name))
  if (page === undefined || notes === undefined || !existsSync(page) || !existsSync(notes)) return null
  const manifest = JSON.parse(readFileSync(notes, 'utf8')) as Manifest
  const template = readFileSync(page, 'utf8')
  const head = once(template, '</head>')
  const root = once(template, '<div id="root"></div>')
  once(template, '<html lang="nl">')

  return ({ language, theme, screen, html, drawnFrom }) => {
    const look = theme === null ? '' : ` data-theme="${theme}"`
    const filled = [
      template.slice(0, head),
      linksFor(manifest, screen),
      template.slice(head, root),
      `<div id="root">${html}</div>`,
      `<script type="application/json" id="drawn-from">${asScriptText(drawnFrom)}</script>`,
      template.slice(root + '<div id="root"></div>'.length),
    ].join('')
    return filled.replace('<html lang="nl">', `<html lang="${language}"${look}>`)
  }
}

function once(template: string, mark: string): number {
  const at = template.indexOf(mark)
  if (at < 0) throw new Error(`The built page has no ${mark}`)
  return at
}

/** Links to the code of a screen, and to the styles of all that it can show at first. */
function linksFor(manifest: Manifest, screen: string): string {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const need = (name: string) => {
    const built = manifest[name]
    if (!built || scripts.has(built.file)) return
    scripts.add(built.file)
    built.css?.forEach((file) => styles.add(file))
    built.imports?.forEach(need)
  }
  need(screen)
  // Parts that come later, such as the sections of a case, are drawn already: without their styles they would jump.
  for (const part of manifest[screen]?.dynamicImports ?? []) manifest[part]?.css?.forEach((file) => styles.add(file))
  return [
    ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('')
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3). */
const asScriptText = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
