/** The part of PDFKit that we use; it brings no types of its own, and those of others are older than it. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  export type StructureElement = {
    add(child: StructureElement | StructureContent): StructureElement
    end(): void
  }
  /** A marked piece of the content of a page. */
  export type StructureContent = { readonly refs: readonly unknown[] }
  export type Outline = {
    addItem(
      title: string,
      options?: { readonly expanded?: boolean; readonly top?: number; readonly left?: number },
    ): Outline
  }
  export type Reference = { end(content?: string): void }
  export type EmbeddedFont = {
    readonly id: string
    ref(): Reference
    encode(text: string): readonly [readonly string[], unknown]
  }

  export class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: {
      readonly autoFirstPage: false
      readonly size: 'A4'
      readonly margin: number
      readonly pdfVersion: '1.7'
      readonly tagged: true
      readonly displayTitle: true
      readonly lang: string
      readonly font: ''
      readonly fontLayoutCache: false
      readonly info: Readonly<Record<string, string | Date>>
    })
    readonly page: {
      readonly width: number
      readonly height: number
      readonly xobjects: Record<string, Reference>
    }
    readonly outline: Outline
    /** The font in hand: internal, and the only way to write a number that is known when all pages are gone. */
    readonly _font: EmbeddedFont
    /** What of the file is ready, or null. */
    read(): Uint8Array | null
    /** The rest of the file, after `end`. */
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>
    addPage(): this
    end(): void
    registerFont(name: string, font: Font): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(colour: string): this
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false
        readonly baseline: 'alphabetic'
        readonly textWidth?: number
        readonly wordCount?: number
      },
    ): this
    rect(x: number, y: number, width: number, height: number): this
    fill(colour: string): this
    struct(
      type: string,
      options?: { readonly scope?: 'Row' | 'Column'; readonly title?: string; readonly lang?: string },
    ): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this
    markContent(tag: 'Span', options: { readonly actual: string }): this
    markStructureContent(tag: string): StructureContent
    endMarkedContent(): this
    ref(data: Readonly<Record<string, unknown>>): Reference
    addContent(operators: string): this
  }
}

/** The part of fontkit that we use. */
declare module 'fontkit' {
  export type Font = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    /** The code points it can write. */
    readonly characterSet: readonly number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun
  }
  export type GlyphPosition = {
    readonly xAdvance: number
    readonly yAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export type GlyphRun = {
    readonly glyphs: readonly unknown[]
    readonly positions: readonly GlyphPosition[]
    readonly advanceWidth: number
  }
  export function create(bytes: Uint8Array): Font
}

/** bidi-js as a module: the types it brings are those of its other form. */
declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js'
  export default function bidiFactory(): Bidi
}
