/** Custom properties by their name with the dashes, as a stylesheet declares them. */
export type Tokens = ReadonlyMap<string, string>

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** What published themes hang their tokens on: the page itself, or a class such as `.waterveen-theme`. */
const ownSelector = /^(:root|html|\.[a-z0-9-]+-theme)$/i

/**
 * The tokens of a stylesheet that always hold: those of `:root` and of a theme's class, outside every at-rule.
 * Rules of other kinds are passed over, so that a whole published theme can be read.
 */
export function readTokens(css: string): Tokens {
  const tokens = new Map<string, string>()
  for (const { selector, body } of topLevelRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''))) {
    if (!selector.split(',').some((one) => ownSelector.test(one.trim()))) continue
    for (const [, name, value] of body.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+)(?:;|$)/g))
      if (name !== undefined && value !== undefined) tokens.set(name, value.trim().replaceAll(/\s+/g, ' '))
  }
  return tokens
}

function* topLevelRules(css: string): Generator<{ readonly selector: string; readonly body: string }> {
  let depth = 0
  let start = 0
  let selector = ''
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === '{') {
      depth += 1
      if (depth > 1) continue
      // What stands before may be a whole `@import …;`.
      selector = (css.slice(start, index).split(';').at(-1) ?? '').trim()
      start = index + 1
    } else {
      depth -= 1
      if (depth > 0) continue
      yield { selector, body: css.slice(start, index) }
      start = index + 1
    }
  }
}

/**
 * The value of a token in one scheme, with every `var()` and `light-dark()` worked out.
 * Null when it is declared nowhere, leads to itself, or needs a token that is declared nowhere.
 */
export function resolveToken(
  tokens: Tokens,
  name: string,
  scheme: Scheme,
  seen: readonly string[] = [],
): string | null {
  const value = tokens.get(name)
  if (value === undefined || seen.includes(name)) return null
  return resolveValue(tokens, value, scheme, [...seen, name])
}

function resolveValue(tokens: Tokens, value: string, scheme: Scheme, seen: readonly string[]): string | null {
  const call = /(?:\bvar|\blight-dark)\(/.exec(value)
  if (!call) return value
  const inside = insideOf(value, call.index + call[0].length)
  if (inside === null) return null
  const [first = '', ...others] = splitAtCommas(inside)
  const rest = others.join(',').trim()
  const found =
    call[0] === 'var('
      ? (resolveToken(tokens, first.trim(), scheme, seen) ??
        (rest === '' ? null : resolveValue(tokens, rest, scheme, seen)))
      : resolveValue(tokens, scheme === 'light' ? first.trim() : rest, scheme, seen)
  if (found === null) return null
  const end = call.index + call[0].length + inside.length + 1
  return resolveValue(tokens, value.slice(0, call.index) + found + value.slice(end), scheme, seen)
}

/** What stands between a bracket that opened before `from` and the one that closes it. */
function insideOf(value: string, from: number): string | null {
  let depth = 1
  for (let at = from; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1
    if (value[at] === ')') depth -= 1
    if (depth === 0) return value.slice(from, at)
  }
  return null
}

function splitAtCommas(list: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}
