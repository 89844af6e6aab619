/** Red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Reads a colour as house styles write it: hexadecimal, `rgb()` or `hsl()`, all opaque. Null for anything else. */
export function readColour(text: string): Colour | null {
  const value = text.trim().toLowerCase()
  const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))(?:f{1,2})?$/.exec(value)
  if (hex) return fromHex(hex[2] ?? (hex[1] ?? '').replaceAll(/./g, '$&$&'))
  if (value === 'white') return [255, 255, 255]
  if (value === 'black') return [0, 0, 0]
  const call = /^(rgb|hsl)a?\(([^()]+)\)$/.exec(value)
  if (!call) return null
  const [one, two, three, alpha] = (call[2] ?? '').split(/[\s,/]+/).map(Number.parseFloat)
  if (one === undefined || two === undefined || three === undefined || [one, two, three].some(Number.isNaN)) return null
  if (alpha !== undefined && alpha !== 1 && alpha !== 100) return null
  return call[1] === 'rgb' ? [one, two, three] : fromHsl(one, two / 100, three / 100)
}

const fromHex = (hex: string): Colour => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
]

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    const spread = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const luminance = ([red, green, blue]: Colour) =>
  0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255)

/** The contrast ratio of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
