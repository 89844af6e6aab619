import { describe, expect, it } from 'vitest'
import { worklistFiles, type BuiltChunk } from './run/bundleBudget.ts'
import { inOneLine, tally } from './run/reports.ts'

describe('the count of a run', () => {
  const test = (fullName: string, status: string) => ({ fullName, status })

  it('adds up what passed, failed and was skipped, and names the last two', () => {
    const counted = tally({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          assertionResults: [test('one', 'passed'), test('two', 'skipped')],
        },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [test('three', 'failed'), test('four', 'todo')],
        },
      ],
    })
    expect(inOneLine(counted)).toBe('1 passed, 1 failed, 2 skipped')
    expect(counted.skips).toEqual(['two', 'four'])
    expect(counted.failures).toEqual(['three'])
  })

  it('counts a file that could not be loaded as one failure', () => {
    const counted = tally({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] })
    expect(inOneLine(counted)).toBe('0 passed, 1 failed, 0 skipped')
  })
})

describe('what a browser loads for the worklist', () => {
  const chunk = (fileName: string, parts: Partial<BuiltChunk> = {}): BuiltChunk => ({
    fileName,
    code: '',
    isEntry: false,
    isDynamicEntry: false,
    facadeModuleId: null,
    imports: [],
    ...parts,
  })
  const route = (file: string) => `/somewhere/src/app/${file}`

  it('is the entry, the route, and all that these import, but not what is fetched when somebody asks for it', () => {
    const files = worklistFiles([
      chunk('entry.js', { isEntry: true, imports: ['react.js'] }),
      chunk('react.js'),
      chunk('worklist.js', {
        isDynamicEntry: true,
        facadeModuleId: route('worklist/WorklistPage.tsx'),
        imports: ['table.js', 'react.js'],
      }),
      chunk('table.js', { imports: ['virtual.js'] }),
      chunk('virtual.js'),
      chunk('case.js', { isDynamicEntry: true, facadeModuleId: route('case/CasePage.tsx'), imports: ['aria.js'] }),
      chunk('aria.js'),
      chunk('dialog.js', { isDynamicEntry: true, facadeModuleId: route('worklist/AssignDialog.tsx') }),
    ])
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'entry.js',
      'react.js',
      'worklist.js',
      'table.js',
      'virtual.js',
    ])
  })
})
