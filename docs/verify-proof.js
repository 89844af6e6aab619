// Checks the proof of a case without Dijkwacht: node verify-proof.js proof.json
// The file is the answer of GET /api/v1/cases/{id}/proof. Needs Node 20 or newer and nothing else.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** JSON after RFC 8785: keys in code-unit order, no white space. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** The first entry of a stream that does not hold; null when every link does. */
function brokenIn(organisation, entries) {
  let previous = '0'.repeat(64)
  for (const [index, { hash, personal: _, ...open }] of entries.entries()) {
    const { personalId: __, ...sealed } = open
    if (open.version !== index + 1) return `version ${open.version} stands where ${index + 1} should`
    if (open.previousHash !== previous) return `version ${open.version} does not follow the one before`
    if (sha256(canonical({ organisation, ...sealed })) !== hash) return `version ${open.version} was changed`
    previous = hash
  }
  return null
}

/** What is wrong with the details of a stream: others than the chain says, gone untold, or there though told to be gone. */
function detailsOf(entries) {
  const told = new Map()
  for (const { recordedAt, data } of entries)
    for (const { version, personalHash } of data.destroyed ?? []) told.set(version, { recordedAt, personalHash })
  const wrong = []
  for (const { version, personalHash, personal } of entries) {
    const gone = told.get(version)
    if (personal === 'own' && gone) wrong.push(`version ${version} still has details that were said to be destroyed`)
    if (personal === 'others') wrong.push(`version ${version} has details that are not its own`)
    if (personal === 'none' && personalHash !== (gone?.personalHash ?? null))
      wrong.push(`version ${version} lost its details and no entry says that they were destroyed`)
  }
  return { wrong, destroyed: [...told.values()] }
}

const { organisation, streams } = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8'))
let faults = 0
for (const { stream, entries } of streams) {
  const name = `${stream.kind} ${stream.id}`
  const broken = brokenIn(organisation, entries)
  const { wrong, destroyed } = detailsOf(entries)
  const chain = broken === null ? 'chain intact' : `chain broken: ${broken}`
  const last = destroyed.at(-1)
  const details = last
    ? `personal details of ${destroyed.length} entries destroyed on ${last.recordedAt.slice(0, 10)}, `
    : ''
  console.log(`${name}: ${entries.length} entries, ${details}${chain}; head ${entries.at(-1)?.hash ?? 'none'}`)
  for (const fault of wrong) console.log(`${name}: ${fault}`)
  faults += wrong.length + (broken === null ? 0 : 1)
}
console.log(faults === 0 ? 'Everything holds.' : `${faults} do not hold.`)
process.exitCode = faults === 0 ? 0 : 1
