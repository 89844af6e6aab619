import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ContrastFault, contrastFaults, writeHouseStyle } from './checkHouseStyle.ts'
import { contrast, readColour } from './contrast.ts'
import { readTokens, resolveToken, type Tokens } from './tokens.ts'

/** One file of tokens, read and judged. */
export type HouseStyle = {
  /** The name of its file without `.css`: by this an organisation chooses it. */
  readonly name: string
  readonly file: string
  readonly faults: readonly ContrastFault[]
  /** What browsers get. */
  readonly css: string
  /** The colour that stands out in it on white, as `#rrggbb`; null when it is too faint for paper. */
  readonly accent: string | null
}

export type HouseStyles = {
  /** Those that can be read by everybody; only these may be chosen. */
  readonly names: () => readonly string[]
  /** All of them, the faint ones too: for the operator. */
  readonly all: () => readonly HouseStyle[]
  /** The stylesheet at an address, or null when the address is none of ours. */
  readonly css: (pathname: string) => string | null
  /** The colour for the headings of documents; null for a name that is none of ours, or a colour too faint for paper. */
  readonly accent: (name: string) => string | null
}

const shipped = fileURLToPath(new URL('../../../public/house-styles', import.meta.url))
const ownTokens = fileURLToPath(new URL('../../app/ui/tokens.css', import.meta.url))

/**
 * The house styles of an installation: the examples that come with the product and what the operator put in
 * `house-styles` in the data folder; there a file with the name of an example takes its place. Read once, at the start.
 */
export function readHouseStyles(dataDir: string): HouseStyles {
  const ours = readTokens(readFileSync(ownTokens, 'utf8'))
  const styles = new Map(
    [shipped, join(dataDir, 'house-styles')]
      .flatMap((folder) => filesIn(folder).map((name) => readHouseStyle(ours, folder, name)))
      .map((style) => [style.name, style] as const),
  )
  const all = [...styles.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    names: () => all.filter(({ faults }) => faults.length === 0).map(({ name }) => name),
    all: () => all,
    css: (pathname) => {
      const name = /^\/house-styles\/([a-z0-9-]+)\.css$/.exec(pathname)?.[1]
      return (name === undefined ? undefined : styles.get(name))?.css ?? null
    },
    accent: (name) => styles.get(name)?.accent ?? null,
  }
}

/** Names that can stand in an address as they are. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((file) => /^([a-z0-9-]{1,64})\.css$/.exec(file)?.[1] ?? [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function readHouseStyle(ours: Tokens, folder: string, name: string): HouseStyle {
  const file = join(folder, `${name}.css`)
  const house = readTokens(readFileSync(file, 'utf8'))
  return {
    name,
    file,
    faults: contrastFaults(ours, house),
    css: writeHouseStyle(ours, house),
    accent: accentIn(ours, house),
  }
}

/** As readable on paper as text must be on a screen: https://www.w3.org/TR/WCAG22/#contrast-minimum */
function accentIn(ours: Tokens, house: Tokens): string | null {
  const value = resolveToken(new Map([...ours, ...house]), '--dw-accent', 'light')
  const colour = value === null ? null : readColour(value)
  if (colour === null || contrast(colour, [255, 255, 255]) < 4.5) return null
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
