import { expect, it } from 'vitest'
import { dossierWords } from '../src/api/cases/dossier/texts/dossierWords.ts'
import { domain as en } from '../src/app/text/en/domain.ts'
import { domain as nl } from '../src/app/text/nl/domain.ts'

it.each([
  ['nl', nl],
  ['en', en],
] as const)('a dossier calls everything as the screens do (%s)', (language, names) => {
  const { event, readable, ground, duty, missing, band, identifiability, dataClass } = dossierWords[language].names
  expect({ event, readable, ground, duty, missing, band, identifiability, dataClass }).toEqual({
    event: names.event,
    readable: names.readable,
    ground: names.informingGround,
    duty: names.legalDuty,
    missing: names.missing,
    band: names.band,
    identifiability: names.identifiability,
    dataClass: names.dataClass,
  })
})
