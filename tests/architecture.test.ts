import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeIn, importsOf, isTest, reachableFrom, root, type Import } from './support/imports.ts'

const words = (list: string) => list.trim().split(/\s+/)

/** Which folders and packages the code of a folder may use; imports point down. */
const mayImport: Record<string, readonly string[]> = {
  'src/domain': words('src/domain'),
  'src/contract': words('src/contract src/domain zod'),
  'src/api': words('src/api src/contract src/domain hono @hono/zod-openapi zod @zip.js/zip.js'),
  'src/server': words(`
    src/server src/api src/contract src/domain node:* zod hono @hono/node-server @hono/zod-openapi
    pg pg-boss nodemailer @fastify/busboy drizzle-orm better-auth @better-auth/passkey pino pdfkit fontkit bidi-js
    imapflow postal-mime`),
  'src/app': words(`
    src/app src/contract src/domain zod react react-dom react-router @tanstack/react-query @tanstack/react-table
    temporal-polyfill @fontsource-variable/source-sans-3 lean-qr`),
  mocks: words('mocks src/api src/contract src/domain msw hono'),
}

/** Where two sides meet, and what each may see beyond its folder's own list. */
const meetingPlaces: Record<string, readonly string[]> = {
  'mocks/demo.tsx': words('src/app react react-router'),
  'mocks/demoHost.ts': words('temporal-polyfill'),
  'mocks/DemoMark.tsx': words('src/app react react-router @tanstack/react-query'),
  'mocks/DemoPost.tsx': words('src/app react'),
  'mocks/demoBuild.ts': words('vite @vitejs/plugin-react'),
}

/** Tests also use tools, and the mocks as the host of the API. */
const testsMayImport = words(`
  vitest fast-check ical.js @testing-library/react @testing-library/user-event msw axe-core pg node:* mocks tests
  src/api src/contract src/domain react react-router @tanstack/react-query`)

function isAllowed({ from, target, isPackage }: Import, folder: string): boolean {
  const extra = isTest(from) ? testsMayImport : (meetingPlaces[from] ?? [])
  return [...(mayImport[folder] ?? []), ...extra].some((allowed) =>
    isPackage
      ? target === allowed || (allowed === 'node:*' && target.startsWith('node:'))
      : target.startsWith(`${allowed}/`),
  )
}

const inWords = ({ from, target }: Import) => `${from} imports ${target}`

describe('imports point down only', () => {
  it.each(Object.keys(mayImport))('%s uses nothing beside what it may', (folder) => {
    const imports = codeIn(folder).flatMap(importsOf)
    expect(imports.filter((one) => !isAllowed(one, folder)).map(inWords)).toEqual([])
  })
})

describe('what production loads', () => {
  it('holds no mock and no test', () => {
    const loaded = reachableFrom(['src/app/main.tsx', 'src/server/main.ts', 'src/server/cli.ts'])
    expect([...loaded.keys()].filter((file) => /^(mocks|tests)\//.test(file))).toEqual([])
  })

  it('carries no schema and no server to the worklist, the first screen', () => {
    const loaded = reachableFrom(['src/app/main.tsx', 'src/app/worklist/WorklistPage.tsx'], ({ isLazy }) => !isLazy)
    const heavy = [...loaded.values()]
      .flat()
      .filter(({ target }) => ['zod', 'hono', '@hono/zod-openapi'].includes(target))
    expect(heavy.map(inWords)).toEqual([])
  })

  it('reads the clock nowhere in the domain and the API', () => {
    const files = codeIn('src/domain', 'src/api').filter((file) => !isTest(file))
    const readers = files.filter((file) => /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)/.test(read(file)))
    expect(readers).toEqual([])
  })
})

describe('files that need each other', () => {
  it('never go round in a circle, not for a type either', () => {
    const needs = new Map(
      codeIn('src', 'mocks', 'tests').map((file) => [
        file,
        importsOf(file).flatMap(({ target, isLazy }) => (isLazy ? [] : [target])),
      ]),
    )
    // Whatever needs nothing that is left goes, and what nothing needs that is left: only circles stay, and what lies between.
    for (let before = -1; before !== needs.size;) {
      before = needs.size
      const needed = new Set([...needs.values()].flat())
      for (const [file, targets] of needs)
        if (!needed.has(file) || !targets.some((target) => needs.has(target))) needs.delete(file)
    }
    expect([...needs.keys()]).toEqual([])
  })
})

describe('files stay small', () => {
  const longest = 350

  it(`none has more than ${longest} lines`, () => {
    const files = codeIn('src', 'mocks', 'tests').filter((file) => read(file).split('\n').length > longest + 1)
    expect(files).toEqual([])
  })
})

describe('the documents', () => {
  const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
  const folders = ['.ci', 'docs', 'mocks', 'public', 'src', 'tests']
  // A path in backticks, or the target of a link.
  const mentioned = /`(?<path>[\w.*{},/-]+)`|\]\((?<link>[^)#\s]+)/g

  it.each(documents)('%s names only paths that exist', (document) => {
    const here = join(document, '..')
    const lost = [...read(document).matchAll(mentioned)].flatMap(({ groups: { path, link } = {} }) => {
      if (link !== undefined) return /^[a-z]+:/.test(link) || existsSync(join(root, here, link)) ? [] : [link]
      const isOurs = path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`))
      return isOurs && globSync(path, { cwd: root }).length === 0 ? [path] : []
    })
    expect(lost).toEqual([])
  })
})

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
