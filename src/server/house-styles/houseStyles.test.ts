import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contrastFaults, faultInWords } from './checkHouseStyle.ts'
import { contrast, readColour } from './contrast.ts'
import { type HouseStyles, readHouseStyles } from './houseStyles.ts'
import { readTokens, resolveToken } from './tokens.ts'

const ours = readTokens(readFileSync(join(import.meta.dirname, '../../app/ui/tokens.css'), 'utf8'))

/** As municipalities publish theirs: under a class, tokens that point at tokens, other rules around them. */
const published = `
/* .commented-theme { --utrecht-link-color: red } */
@import "./font.css";
@media (width >= 35em) { .proef-theme { --utrecht-link-color: #ff0000; } }
.proef-theme--dark { --utrecht-link-color: #ff0000; }
.proef-theme, .proef-theme--document {
  --proef-red: hsl(0 80% 30%);
  --utrecht-link-color: var(--proef-red);
  --utrecht-page-header-background-color: var(--proef-nothing, rgb(255 255 255));
  --utrecht-page-header-color: var(--proef-red);
  --proef-logo: url(https://elders.example/logo.svg);
  --basis-border-radius-md: url(https://elders.example/pixel.png);
}`

let dataDir: string
let styles: HouseStyles

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dijkwacht-house-'))
  mkdirSync(join(dataDir, 'house-styles'))
  writeFileSync(join(dataDir, 'house-styles/proef.css'), published)
  writeFileSync(join(dataDir, 'house-styles/faint.css'), ':root { --utrecht-link-color: #8fb8d0 }')
  writeFileSync(join(dataDir, 'house-styles/Not A Name.css'), ':root {}')
  styles = readHouseStyles(dataDir)
})
afterAll(() => rmSync(dataDir, { recursive: true }))

it('reads everything in the looks of the product itself, in light and dark', () => {
  expect(contrastFaults(ours).map(faultInWords)).toEqual([])
})

it('reads everything in the examples that come along, in light and dark', () => {
  const examples = styles.all().filter(({ name }) => ['rivierenland', 'waterveen'].includes(name))
  expect(examples.map(({ faults }) => faults.map(faultInWords))).toEqual([[], []])
})

it('offers what the operator put in the folder, and not what is too faint', () => {
  expect(styles.names()).toEqual(['proef', 'rivierenland', 'waterveen'])
})

it('tells the operator which pair is too faint, and how far it is off', () => {
  const faint = styles.all().find(({ name }) => name === 'faint')
  expect(faint?.faults.map(faultInWords)).toContain('light: accent on surface has a contrast of 2.11; it needs 4.5')
})

it('dresses the product with a published theme: its tokens alone, worked out, and nothing from elsewhere', () => {
  expect(styles.css('/house-styles/proef.css')).toBe(`:root {
  --utrecht-link-color: hsl(0 80% 30%);
  --utrecht-page-header-background-color: rgb(255 255 255);
  --utrecht-page-header-color: hsl(0 80% 30%);
}
`)
})

it.each(['/house-styles/nergens.css', '/house-styles/../master.key', '/house-styles/proef', '/assets/proef.css'])(
  'has no %s',
  (path) => expect(styles.css(path)).toBeNull(),
)

describe('a colour', () => {
  it.each([
    ['#0a5f73', [10, 95, 115]],
    ['#fff', [255, 255, 255]],
    ['rgb(10, 95, 115)', [10, 95, 115]],
    ['hsl(120deg 100% 25%)', [0, 127.5, 0]],
    ['#0a5f7380', null],
    ['rgb(0 0 0 / 50%)', null],
    ['transparent', null],
  ] as const)('%s is read as %j', (text, colour) => {
    expect(readColour(text)?.map((channel) => Math.round(channel * 10) / 10) ?? null).toEqual(colour)
  })

  it('has the contrast that WCAG computes', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
  })
})

it('leads nowhere when tokens point at each other', () => {
  const round = readTokens(':root { --a: var(--b); --b: var(--a); --c: var(--a, #123456) }')
  expect([resolveToken(round, '--a', 'light'), resolveToken(round, '--c', 'light')]).toEqual([null, '#123456'])
})

it('gives documents the colour that stands out, where it can be read on paper', () => {
  expect(styles.accent('waterveen')).toBe('#8f3b14')
  expect(styles.accent('nowhere')).toBeNull()
})
