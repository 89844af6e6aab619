import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { openapiDocument } from '../../src/api/openapi.ts'
import { reportsFolder } from './steps.ts'

// Holds the description of the API against the Dutch API Design Rules, as .spectral.yaml puts them.

const description = `${reportsFolder}/openapi/openapi.json`

mkdirSync(`${reportsFolder}/openapi`, { recursive: true })
writeFileSync(description, JSON.stringify(openapiDocument()))
const { status } = spawnSync('spectral', ['lint', description, '--fail-severity=warn', '--quiet'], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
