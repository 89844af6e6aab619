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

const files = codeIn('src/domain/law').filter((file) => !isTest(file))

describe.each(files)('in %s', (file) => {
  const functions = publicFunctions(file)

  it('every public function says what it is for', () => {
    expect(functions.filter(({ docstring }) => docstring.length < 20).map(({ name }) => name)).toEqual([])
  })

  it('a plain text or number among its parameters has its unit or spelling told', () => {
    const silent = functions.flatMap(({ name, docstring, bare }) =>
      bare
        .filter((parameter) => !docstring.includes(`@param ${parameter}`))
        .map((parameter) => `${name}: ${parameter}`),
    )
    expect(silent).toEqual([])
  })

  it('what it throws is told', () => {
    const silent = functions.filter(({ throws, docstring }) => throws && !docstring.includes('@throws'))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
