import type { Block, TextDocument } from '../../domain/documents/textDocument.ts'

/** A document with every kind of block, for tests of the writers. */
export const everything: TextDocument = {
  title: 'Dossier DL-2026-0001',
  language: 'nl',
  organisation: 'Gemeente Voorbeeldstad',
  footer: 'DL-2026-0001 · dossier',
  pageNumbers: true,
  madeAt: '2026-11-16T09:30:00.000Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'Samenvatting' },
    { kind: 'paragraph', tone: 'lead', text: 'Een brief ging naar een verkeerd adres.' },
    {
      kind: 'paragraph',
      text: [{ text: 'Gemeld: ' }, { text: 'binnen 72 uur', strong: true }, { text: ', kosten € 1.250.' }],
    },
    { kind: 'heading', level: 2, text: 'Maatregelen' },
    { kind: 'list', ordered: false, items: ['Brief teruggevraagd', 'Ontvanger gebeld'] },
    { kind: 'list', ordered: true, items: ['Bellen', 'Vastleggen'] },
    { kind: 'quote', text: 'Ik kreeg een brief\ndie niet voor mij is.' },
    {
      kind: 'facts',
      caption: 'De klok',
      items: [
        { term: 'Bekend', value: '16 november 2026, 10:30' },
        { term: 'SHA-256', value: [{ text: 'e3b0c44298fc1c14', code: true }] },
      ],
    },
    {
      kind: 'table',
      caption: 'Wat er gebeurde',
      columns: [
        { head: 'Nr.', width: 1, namesRow: true },
        { head: 'Gebeurd', width: 3 },
        { head: 'Wat', width: 6 },
      ],
      rows: [
        ['1', '16 november 2026, 09:00', 'Melding ontvangen'],
        ['2', '16 november 2026, 10:30', 'Zaak geopend'],
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'addressee', lines: ['Mevrouw A. Voorbeeld', 'Dorpsstraat 1', '1234 AB  Voorbeeldstad'] },
    { kind: 'paragraph', tone: 'note', text: 'Einde van het dossier.' },
  ],
}

/** The document of a test with these blocks and nothing else. */
export const documentOf = (...blocks: readonly Block[]): TextDocument => ({ ...everything, blocks })
