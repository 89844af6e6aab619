import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { codeIn, isTest, root } from './support/imports.ts'

/** A node of the syntax tree, as far as it is read here. */
type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown }

type Public = {
  readonly name: string
  readonly docstring: string
  /** Parameters of which the type tells no unit and no spelling. */
  readonly bare: readonly string[]
  readonly throws: boolean
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Every exported function of a file, also those that are a constant, with the docstring that ends right before it. */
function publicFunctions(file: string): readonly Public[] {
  const code = readFileSync(join(root, file), 'utf8')
  const { program, comments, errors } = parseSync(file, code)
  expect(errors).toEqual([])
  const docstringBefore = (at: number): string =>
    comments.find(
      ({ type, value, end }) =>
        type === 'Block' && value.startsWith('*') && end <= at && /^\s*$/.test(code.slice(end, at)),
    )?.value ?? ''
  return nodes(program.body)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap((exported) =>
      functionsIn(exported['declaration']).map(({ name, made }) => ({
        name,
        docstring: docstringBefore(exported.start),
        bare: nodes(made['params']).flatMap((parameter) => (isBare(parameter) ? [text(parameter['name'])] : [])),
        throws: /\bthrow new\b/.test(code.slice(made.start, made.end)),
      })),
    )
}

function functionsIn(declaration: unknown): readonly { readonly name: string; readonly made: Node }[] {
  if (!isNode(declaration)) return []
  const nameOf = ({ id }: Node) => (isNode(id) ? text(id['name']) : '')
  if (declaration.type === 'FunctionDeclaration') return [{ name: nameOf(declaration), made: declaration }]
  return nodes(declaration['declarations']).flatMap((declared) => {
    const { init } = declared
    return isNode(init) && init.type === 'ArrowFunctionExpression' ? [{ name: nameOf(declared), made: init }] : []
  })
}

/** `string` and `number` alone: the name of another type, such as Instant, says what is meant. */
function isBare(parameter: Node): boolean {
  const { typeAnnotation } = parameter
  const annotated = isNode(typeAnnotation) ? typeAnnotation['typeAnnotation'] : null
  return isNode(annotated) && ['TSStringKeyword', 'TSNumberKeyword'].includes(annotated.type)
}

// The names of example stories are their sentences.
const files = codeIn('src/domain', 'src/api').filter(
  (file) => !isTest(file) && !file.startsWith('src/domain/examples/'),
)

describe('public functions of the domain and the API', () => {
  const functions = files.flatMap((file) =>
    publicFunctions(file).map((one) => ({ ...one, place: `${file} ${one.name}` })),
  )
  const ofLaw = functions.filter(({ place }) => place.startsWith('src/domain/law/'))

  it('say what they are for', () => {
    expect(functions.length).toBeGreaterThan(500)
    expect(functions.filter(({ docstring }) => docstring.length < 20).map(({ place }) => place)).toEqual([])
  })

  it('tell what they throw', () => {
    const silent = functions.filter(({ throws, docstring }) => throws && !docstring.includes('@throws'))
    expect(silent.map(({ place }) => place)).toEqual([])
  })

  it('tell the unit or spelling of a plain text or number, where it is the law', () => {
    const silent = ofLaw.flatMap(({ place, docstring, bare }) =>
      bare
        .filter((parameter) => !docstring.includes(`@param ${parameter}`))
        .map((parameter) => `${place}: ${parameter}`),
    )
    expect(silent).toEqual([])
  })
})
