import { expect, it } from 'vitest'
import { dossierEn } from '../../cases/dossier/texts/dossier.en.ts'
import { dossierNl } from '../../cases/dossier/texts/dossier.nl.ts'
import { exportWordsEn } from './exportWords.en.ts'
import { exportWordsNl } from './exportWords.nl.ts'

it('calls what became of the data with a recipient the same in a spreadsheet and in a dossier', () => {
  const inDossier = [dossierNl, dossierEn].map(({ facts }) => facts.destructionConfirmed)
  expect(inDossier).toEqual(['Vernietigd of terug', 'Destroyed or back'])
  const inSpreadsheet = [exportWordsNl, exportWordsEn].map(({ columns }) => columns['recipient.destructionConfirmed'])
  expect(inSpreadsheet).toEqual(inDossier)
})
