import type { DossierToRead } from '../../../contract/dossier.ts'
import { type Block, plainText, type TextDocument } from '../../../domain/documents/textDocument.ts'
import type { Shown } from '../../shown.ts'

type Shape = Shown<DossierToRead>

/** A dossier for a program: its words without their stresses, and nothing about paper. */
export async function presentDossier(document: TextDocument): Promise<Shape> {
  const { title, language, organisation, madeAt } = document
  const blocks: Shape['blocks'][number][] = []
  for await (const block of document.blocks) blocks.push(...(await shapeOf(block)))
  return { title, language, organisation, madeAt, blocks }
}

async function shapeOf(block: Block): Promise<readonly Shape['blocks'][number][]> {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
    case 'quote':
      return [{ kind: block.kind, text: plainText(block.text) }]
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(plainText) }]
    case 'table': {
      const rows: (readonly string[])[] = []
      for await (const row of block.rows) rows.push(row.map(plainText))
      return [{ kind: 'table', caption: block.caption, columns: block.columns.map(({ head }) => head), rows }]
    }
    case 'facts':
      return [
        {
          kind: 'facts',
          caption: block.caption,
          items: block.items.map(({ term, value }) => ({ term, value: plainText(value) })),
        },
      ]
    // A dossier is sent to nobody in particular, and a screen has no pages.
    case 'addressee':
    case 'pageBreak':
      return []
  }
}
