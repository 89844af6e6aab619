import { setImmediate as others } from 'node:timers/promises'
import type { StructureElement } from 'pdfkit'
import { bytesOf } from '../../api/documents/byteStream.ts'
import { factsAsTable } from '../../api/documents/factsAsTable.ts'
import { documentWords } from '../../api/documents/words.ts'
import type { Block, Text, TextDocument } from '../../domain/documents/textDocument.ts'
import { ink, type Looks, openPaper, type Paper, sheet, sheetWidth } from './paper.ts'
import { writeTable } from './pdfTable.ts'

/**
 * The document as PDF 1.7, tagged (ISO 32000-1, 14.8): headings, paragraphs, lists and tables are what they are to a screen reader, in
 * the order of reading, with language, title and bookmarks; what repeats on every sheet is no content. The letters lie in
 * the file. Made as it is taken: never more than some sheets lie in memory.
 */
export const pdfFile = (document: TextDocument): ReadableStream<Uint8Array<ArrayBuffer>> => bytesOf(partsOf(document))

/** Setting lines is work for the processor alone: so many milliseconds of it, then everybody else who waits for this server. */
const workAtOnce = 8

async function* partsOf(document: TextDocument): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const paper = openPaper(document)
  const { pdf } = paper
  if (!document.hidesTitle) writeTitle(paper, document.title)
  let breakBefore = false
  let since = performance.now()
  for await (const block of document.blocks) {
    if (breakBefore && block.kind !== 'pageBreak') paper.turn()
    breakBefore = block.kind === 'pageBreak'
    for await (const _ of written(paper, block, document.hidesTitle ? 0 : 1)) {
      if (performance.now() - since > workAtOnce) {
        await others()
        since = performance.now()
      }
      const ready = pdf.read()
      if (ready !== null) yield new Uint8Array(ready)
    }
  }
  if (paper.unknown > 0) writeText(paper, 'P', documentWords[document.language].unknownCharacters, looks.note)
  paper.close()
  for await (const part of pdf) yield new Uint8Array(part)
}

const looks = {
  title: { size: 22, leading: 28, colour: ink.text, voice: 'strong' },
  lead: { size: 13, leading: 19, colour: ink.text, voice: 'plain' },
  body: { size: 11, leading: 15.5, colour: ink.text, voice: 'plain' },
  note: { size: 9.5, leading: 13, colour: ink.quiet, voice: 'plain' },
} as const satisfies Record<string, Looks>

const headings: Record<1 | 2 | 3, Looks & { readonly above: number }> = {
  1: { size: 17, leading: 22, colour: ink.text, voice: 'strong', above: 18 },
  2: { size: 13.5, leading: 18, colour: ink.text, voice: 'strong', above: 14 },
  3: { size: 11.5, leading: 16, colour: ink.text, voice: 'strong', above: 10 },
}

/** Writes a block; `deeper` is by how much its headings lie deeper because the title is the first. Gives back the hand now and then. */
async function* written(paper: Paper, block: Block, deeper: 0 | 1): AsyncGenerator<void> {
  switch (block.kind) {
    case 'heading':
      writeHeading(paper, block, deeper)
      break
    case 'paragraph':
      writeText(paper, 'P', block.text, looks[block.tone ?? 'body'])
      break
    case 'quote':
      writeQuote(paper, block.text)
      break
    case 'list':
      writeList(paper, block)
      break
    case 'addressee':
      paper.y = Math.max(paper.y, 142)
      writeText(paper, 'P', block.lines.join('\n'), looks.body)
      paper.y = Math.max(paper.y, 255)
      break
    case 'facts':
      yield* writeTable(paper, factsAsTable(block), false)
      break
    case 'table':
      yield* writeTable(paper, block, true)
      break
    case 'pageBreak':
  }
  yield
}

function writeTitle(paper: Paper, title: string): void {
  paper.outlines.splice(1)
  writeText(paper, 'H1', title, { ...looks.title, colour: paper.accent })
  paper.y += 6
}

function writeHeading(paper: Paper, { level, text }: Extract<Block, { kind: 'heading' }>, deeper: 0 | 1): void {
  const { above, ...size } = headings[level]
  // A heading keeps with the first lines below it.
  const needed = above + size.leading + 3 * looks.body.leading
  if (paper.y > sheet.top) paper.y += above
  if (paper.y + needed > sheet.bottom) paper.turn()
  paper.outlines.splice(level)
  const parent = paper.outlines.at(-1)
  if (parent) paper.outlines[level] = parent.addItem(text, { top: paper.y, left: sheet.left, expanded: level === 1 })
  writeText(paper, `H${level + deeper}`, text, { ...size, colour: paper.accent })
}

/** Writes text over the width of the sheet as one element, over as many sheets as it takes. */
function writeText(paper: Paper, tag: string, text: Text, size: Looks, indent = 0): void {
  const element = paper.pdf.struct(tag)
  paper.root.add(element)
  writeLines(paper, element, tag, { text, size, indent })
  element.end()
  paper.y += size.leading * 0.45
}

type Words = {
  readonly text: Text
  readonly size: Looks
  readonly indent: number
  readonly onLine?: (isFirst: boolean) => void
}

function writeLines(paper: Paper, element: StructureElement, tag: string, { text, size, indent, onLine }: Words): void {
  const { pdf } = paper
  const box = { x: sheet.left + indent, width: sheetWidth - indent }
  let isOpen = false
  for (const [index, line] of paper.break(text, box.width, size).entries()) {
    if (paper.y + size.leading > sheet.bottom) {
      if (isOpen) pdf.endMarkedContent()
      isOpen = false
      paper.turn()
    }
    if (onLine) {
      if (isOpen) pdf.endMarkedContent()
      isOpen = false
      onLine(index === 0)
    }
    if (!isOpen) element.add(pdf.markStructureContent(tag))
    isOpen = true
    paper.draw(line, { ...box, y: paper.y }, size)
    paper.y += size.leading
  }
  if (isOpen) pdf.endMarkedContent()
}

function writeQuote(paper: Paper, text: Text): void {
  const { pdf } = paper
  const quote = pdf.struct('BlockQuote')
  paper.root.add(quote)
  const words = pdf.struct('P')
  quote.add(words)
  const size = looks.body
  const onLine = () => {
    pdf
      .markContent('Artifact', { type: 'Layout' })
      .rect(sheet.left + 6, paper.y, 2, size.leading)
      .fill(ink.rule)
      .endMarkedContent()
  }
  writeLines(paper, words, 'P', { text, size, indent: 18, onLine })
  quote.end()
  paper.y += size.leading * 0.6
}

function writeList(paper: Paper, { ordered, items }: Extract<Block, { kind: 'list' }>): void {
  const { pdf } = paper
  const list = pdf.struct('L')
  paper.root.add(list)
  const size = looks.body
  for (const [index, text] of items.entries()) {
    const item = pdf.struct('LI')
    list.add(item)
    const label = pdf.struct('Lbl')
    item.add(label)
    const body = pdf.struct('LBody')
    item.add(body)
    const onLine = (isFirst: boolean) => {
      const [mark] = isFirst ? paper.break(ordered ? `${index + 1}.` : '•', 20, size) : []
      if (!mark) return
      label.add(pdf.markStructureContent('Lbl'))
      paper.draw(mark, { x: sheet.left + 4, y: paper.y, width: mark.width }, size)
      pdf.endMarkedContent()
    }
    writeLines(paper, body, 'LBody', { text, size, indent: 20, onLine })
    item.end()
    paper.y += 2.5
  }
  list.end()
  paper.y += 5
}
