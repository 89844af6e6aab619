import { keyDefinitions, keyNames, type KeyName } from './keyDefinitions.ts'

/** What of a keyboard event decides. */
export type Stroke = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const spell = ({ key, ctrlKey, metaKey }: Stroke) => {
  const letter = key.length === 1 ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `Ctrl+${letter}` : letter
}

/**
 * The names a stroke may mean, after the first half of a sequence if one is open (`pending`).
 * Several names can share a key on different screens; the caller takes the one that somebody listens to.
 */
export function matchKey(
  stroke: Stroke,
  pending: string | null,
): { readonly names: readonly KeyName[]; readonly pending: string | null } {
  if (stroke.altKey) return { names: [], pending: null }
  const spelled = pending === null ? spell(stroke) : `${pending} ${spell(stroke)}`
  const alternatives = (name: KeyName): readonly string[] => keyDefinitions[name].keys
  const names = keyNames.filter((name) => alternatives(name).includes(spelled))
  const begins =
    pending === null && keyNames.some((name) => alternatives(name).some((keys) => keys.startsWith(`${spelled} `)))
  return { names, pending: begins ? spelled : null }
}
