import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { expect, it } from 'vitest'
import { root } from './support/imports.ts'

const read = (file: string) => readFileSync(join(root, file))
// The last code of all is no letter: it closes the list in the file.
const lettersOf = (file: string) => create(read(file)).characterSet.filter((code) => code !== 0xff_ff)
const daily = lettersOf('src/app/ui/typeface/daily.woff2')

/** The letters for which the styles ask a face, as code points. */
function askedOf(face: string): number[] {
  const styles = read('src/app/ui/base.css').toString()
  const [, ranges = ''] = new RegExp(`${face}'\\)[^}]*unicode-range:([^;]+);`).exec(styles) ?? []
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

it('asks the small file of the typeface for the letters it has, and for no others', () => {
  expect(askedOf('daily.woff2')).toEqual(daily.toSorted((a, b) => a - b))
})

it('writes every text of the screens with the small file, as far as the typeface can write it at all', () => {
  const whole = lettersOf('node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')
  const beyond = new Set(whole.filter((code) => !daily.includes(code)))
  const texts = globSync('src/app/text/**/*.ts', { cwd: root }).map((file) => read(file).toString())
  const used = new Set(texts.join('').replaceAll(/\s/g, ''))
  expect([...used].filter((letter) => beyond.has(letter.codePointAt(0) ?? 0))).toEqual([])
})
