/** One check of the whole: a command, and what must have passed before it makes sense. */
export type Step = {
  name: string
  command: readonly [string, ...string[]]
  after?: string
  /** Where the command writes a report in Vitest's JSON format; without it the step counts as one test. */
  report?: string
}

/** Where every runner leaves its report; emptied at the start of a run. */
export const reportsFolder = 'reports'

// Longest first, so that all cores end at about the same moment.
export const steps: readonly Step[] = [
  { name: 'build', command: ['vite', 'build'] },
  { ...tests('journeys'), after: 'build' },
  { ...tests('e2e'), after: 'build' },
  tests('screens'),
  // Not beside the build: a server reads what was built when it starts.
  { ...tests('server'), after: 'build' },
  { ...tests('channels'), after: 'build' },
  { ...tests('corpora'), after: 'build' },
  tests('store'),
  tests('unit'),
  tests('api'),
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'api description', command: ['node', 'tests/openapi/lint.ts'] },
  { name: 'unused code', command: ['knip'] },
]

function tests(project: string): Step {
  const report = `${reportsFolder}/${project}.json`
  return {
    name: project,
    command: [
      'vitest',
      'run',
      `--project=${project}`,
      '--maxWorkers=1',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  }
}
