import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testApi } from '../../src/api/testing.ts'
import type { CaseView } from '../../src/contract/cases.ts'
import { isDisguised, isShownType } from '../../src/domain/files/mediaType.ts'
import { corpusDir, isThere } from '../support/shared.ts'

type Hostile = { readonly file: string; readonly sha256: string; readonly kind: string }
const folder = `${corpusDir}/hostile`
const present = isThere(folder)
const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const index = present ? (JSON.parse(textOf('index.json')) as { files: readonly Hostile[] }).files : []
const ofKind = (...kinds: readonly string[]) => index.filter(({ kind }) => kinds.includes(kind))
const linesOf = (file: string) =>
  textOf(file)
    .split('\n')
    .filter((line) => line !== '')

const harmless = /^(image\/(png|jpeg|gif|webp)|application\/(pdf|zip|octet-stream)|text\/plain; charset=utf-8)$/

/** Adds content to a case under a name and type of the sender's choice, and has it back. */
async function desk() {
  const api = testApi()
  const { caseId } = await api.openedCase()
  return async (name: string, raw: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') => {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`
    const headers = { 'content-disposition': disposition, 'content-type': type }
    const { status, body } = await api.send<CaseView>('POST', `cases/${caseId}/files`, { raw, headers })
    const piece = body.evidence?.at(-1)
    if (status !== 201 || !piece?.file) throw new Error(`${name} was refused with ${status}`)
    const path = `/api/v1/cases/${caseId}/files/${piece.file.fileId}`
    const answer = await api.app.request(path, { headers: { authorization: 'anna' } })
    return { piece, file: piece.file, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
}
const contentOf = (file: string) => new Uint8Array(readFileSync(`${folder}/${file}`))
const nameOf = (file: string) => file.split('/').at(-1) ?? ''

describe.skipIf(!present)('hostile files', () => {
  it('come back byte for byte, as downloads that cannot run', async () => {
    const add = await desk()
    for (const { file, sha256 } of index) {
      const { headers, bytes, piece } = await add(nameOf(file), contentOf(file))
      expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256])
      expect([file, piece.sha256]).toEqual([file, sha256])
      expect(headers.get('content-type'), file).toMatch(harmless)
      expect(headers.get('content-disposition'), file).toMatch(/^attachment; /)
      expect(headers.get('content-security-policy'), file).toMatch(/default-src 'none'.*; sandbox$/)
      expect(headers.get('x-content-type-options'), file).toBe('nosniff')
    }
  })

  it('are shown only where they are pictures that can hold no script', async () => {
    const add = await desk()
    for (const { file } of ofKind('active-content', 'ssrf', 'xxe', 'csv-injection')) {
      const added = await add(nameOf(file), contentOf(file))
      // A picture of that name with a script in it is still a picture to a browser that may not guess.
      expect([file, isShownType(added.file.mediaType)]).toEqual([file, added.file.mediaType === 'image/gif'])
    }
  })

  it('are known by their content when their name lies, and proper ones are not accused', async () => {
    const add = await desk()
    for (const { file, kind } of ofKind('disguise', 'control')) {
      const name = nameOf(file)
      const added = await add(name, contentOf(file))
      expect([file, isDisguised(name, added.file.mediaType)]).toEqual([file, kind === 'disguise'])
    }
  })

  it('keep their names on one line and out of every folder', async () => {
    const add = await desk()
    const names = Object.values(
      JSON.parse(textOf('strings/filenames.json')) as Record<string, readonly string[]>,
    ).flat()
    expect(names.length).toBeGreaterThan(300)
    for (const name of names) {
      const { piece, headers } = await add(name, Uint8Array.of(1))
      expect(piece.name, name).not.toMatch(/[\r\n/\\\0]|^\.*$/)
      expect(headers.get('content-disposition'), name).toMatch(
        /^attachment; filename="[\w. -]*"; filename\*=UTF-8''[\w.~%!$&+^`|-]*$/,
      )
    }
  })

  it('are not what their sender or their extension calls them', async () => {
    const add = await desk()
    const content = new TextEncoder().encode('Gewoon een tekst.')
    const types = linesOf('strings/content-types.txt').filter((type) => /^[\x20-\x7e]+$/.test(type))
    for (const type of types.filter((_, at) => at % 20 === 0)) {
      const { headers } = await add('brief', content, type)
      expect(headers.get('content-type'), type).toBe('text/plain; charset=utf-8')
    }
    for (const extension of linesOf('strings/extensions.txt')) {
      const { headers } = await add(`brief${extension}`, content)
      expect(headers.get('content-type'), extension).toBe('text/plain; charset=utf-8')
    }
  })
})
