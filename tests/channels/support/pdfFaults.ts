import { isDict, isList, isReference, type PdfDict, pdfObjects, pdfReader, type PdfValue } from './pdfObjects.ts'

/** What stands within what (ISO 32000-1, 14.8.4), of the tags that our papers use. */
const within: Readonly<Partial<Record<string, readonly string[]>>> = {
  '/Document': ['/StructTreeRoot'],
  '/LI': ['/L'],
  '/Lbl': ['/LI'],
  '/LBody': ['/LI'],
  '/Caption': ['/Table'],
  '/THead': ['/Table'],
  '/TBody': ['/Table'],
  '/TR': ['/THead', '/TBody'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
}
const blocks = ['/H1', '/H2', '/H3', '/H4', '/P', '/L', '/BlockQuote', '/Table', '/Span']
/** A name, a text or a number as it is written; of anything else nothing. */
const said = (value: PdfValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
const paints = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do'])

/**
 * What a machine can see of PDF/UA-1 (ISO 14289-1) in one of our papers, by the checkpoints of the Matterhorn Protocol:
 * each fault as a sentence, none where all is well. Not whether the words of the tags are well chosen: that is for people.
 */
export function pdfFaults(file: Buffer): readonly string[] {
  const objects = pdfObjects(file)
  const faults: string[] = []
  const fault = (checkpoint: string, what: string) => faults.push(`${checkpoint}: ${what}`)
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = isReference(value) ? objects.get(value.object)?.value : value
    return isDict(found) ? found : new Map<string, PdfValue>()
  }
  const ofType = (type: string) => [...objects].filter(([, { value }]) => isDict(value) && value.get('/Type') === type)
  const [catalog] = ofType('/Catalog').map(([, { value }]) => dict(value))
  if (!catalog) return ['no catalog']

  const metadata = catalog.get('/Metadata')
  const xmp = (isReference(metadata) ? objects.get(metadata.object)?.stream : null) ?? ''
  if (!/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp)) fault('06-003', 'no title in the metadata')
  if (dict(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle') !== true)
    fault('07-001', 'the title is not shown')
  if (!/^\([a-z]{2}-[A-Z]{2}\)$/.test(said(catalog.get('/Lang')))) fault('11-006', 'no language')
  if (dict(catalog.get('/MarkInfo')).get('/Marked') !== true) fault('01-006', 'not marked as tagged')
  if (dict(catalog.get('/MarkInfo')).get('/Suspects') === true) fault('01-007', 'the tags are doubtful')
  if (file.includes('/Encrypt')) fault('26-001', 'encrypted')
  if (file.includes('/JavaScript')) fault('29-001', 'has a script')

  // The tree of tags, from above, in the order of reading.
  const levels: number[] = []
  const owned = new Map<string, string>()
  const walk = (value: PdfValue, parent: string, parentObject: number | null) => {
    const element = dict(value)
    const object = isReference(value) ? value.object : null
    const tag = said(element.get('/S'))
    const allowed = within[tag] ?? ['/Document', '/LBody', '/TD', '/TH', '/Caption', '/BlockQuote', '/P']
    if (!(tag in within) && !blocks.includes(tag)) fault('02-001', `${tag} is no tag that everybody knows`)
    if (!allowed.includes(parent)) fault('09-004', `${tag} stands in ${parent}`)
    const above = element.get('/P')
    if (parentObject !== null && !(isReference(above) && above.object === parentObject))
      fault('01-006', `${tag} does not know what it stands in`)
    const level = /^\/H(\d)$/.exec(tag)?.[1]
    if (level !== undefined) levels.push(Number(level))
    if (tag === '/TH' && !attributesOf(element).some((one) => one.has('/Scope')))
      fault('15-003', 'a head of a table says not of what')
    const children = element.get('/K')
    for (const child of isList(children) ? children : [children ?? null]) {
      if (isReference(child)) {
        const known = dict(child)
        if (known.get('/Type') === '/MCR') own(known.get('/MCID'), known.get('/Pg') ?? element.get('/Pg'), tag)
        else walk(child, tag, object)
      } else if (isDict(child) && child.has('/MCID'))
        own(child.get('/MCID'), child.get('/Pg') ?? element.get('/Pg'), tag)
      else if (typeof child === 'number') own(child, element.get('/Pg'), tag)
    }
  }
  const attributesOf = (element: PdfDict): readonly PdfDict[] => {
    const found = element.get('/A')
    return (isList(found) ? found : [found]).map(dict)
  }
  const own = (mark: PdfValue | undefined, page: PdfValue | undefined, tag: string) => {
    const place = `${isReference(page) ? page.object : '?'}/${said(mark)}`
    if (owned.has(place)) fault('01-006', `two tags have the content ${place}`)
    owned.set(place, tag)
  }
  const root = dict(catalog.get('/StructTreeRoot'))
  const top = root.get('/K')
  if (!root.has('/ParentTree')) fault('01-006', 'no way from the content to its tag')
  for (const child of isList(top) ? top : [top ?? null]) walk(child, '/StructTreeRoot', null)
  if (levels[0] !== 1) fault('14-002', 'the first heading is not the highest')
  for (const [at, level] of levels.entries())
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1)
      fault('14-003', `a heading of level ${level} after one of ${levels[at - 1]}`)

  // What is on the pages belongs to a tag or is set apart from them.
  const seen = new Set<string>()
  for (const [number, { value }] of ofType('/Page')) {
    const page = dict(value)
    if (page.get('/Tabs') !== '/S') fault('28-011', 'the order of the tab key is not that of the tags')
    if (typeof page.get('/StructParents') !== 'number') fault('01-006', 'a page does not lead to its tags')
    if (page.has('/Annots')) fault('28-002', 'an annotation that nothing checks')
    const contents = page.get('/Contents')
    for (const part of isList(contents) ? contents : [contents])
      checkContent((isReference(part) ? objects.get(part.object)?.stream : null) ?? '', number)
  }
  for (const [place, tag] of owned)
    if (!seen.has(place)) fault('01-006', `${tag} has content that is nowhere: ${place}`)

  function checkContent(content: string, page: number): void {
    const reader = pdfReader(content)
    const marks: ('artifact' | 'tagged' | 'inline')[] = []
    let operands: PdfValue[] = []
    while (!reader.isOver()) {
      const word = reader.value()
      if (typeof word !== 'string' || /^[/(<]/.test(word)) {
        operands.push(word)
        continue
      }
      if (word === 'BDC' || word === 'BMC') marks.push(markOf(operands, page, marks))
      if (word === 'EMC' && marks.pop() === undefined) fault('01-006', 'a mark ends that never began')
      if (paints.has(word) && !marks.some((mark) => mark !== 'inline'))
        fault('01-005', `${word} on page ${page} belongs to no tag and is not set apart`)
      if ((word === 'TJ' || word === 'Tj') && operands.flat().some((one) => /^<(?:.{4})*?0000/.test(said(one))))
        fault('31-030', 'a letter that the typeface does not have')
      operands = []
    }
    if (marks.length > 0) fault('01-006', 'a mark never ends')
  }

  function markOf([name, about]: readonly PdfValue[], page: number, around: readonly string[]) {
    const mark = isDict(about) ? about.get('/MCID') : undefined
    if (name === '/Artifact') {
      if (around.includes('tagged')) fault('01-003', 'something set apart within a tag')
      return 'artifact'
    }
    if (mark === undefined) return 'inline'
    if (around.includes('artifact')) fault('01-004', 'a tag within something set apart')
    const place = `${page}/${said(mark)}`
    if (!owned.has(place)) fault('01-006', `content ${place} has no tag`)
    if (seen.has(place)) fault('01-006', `content ${place} is there twice`)
    seen.add(place)
    return 'tagged'
  }

  for (const [, { value }] of ofType('/Font')) {
    const font = dict(value)
    if (font.get('/Subtype') === '/Type0') {
      if (!font.has('/ToUnicode')) fault('31-027', 'letters that cannot be read aloud')
      continue
    }
    if (!dict(font.get('/FontDescriptor')).has('/FontFile2')) fault('31-009', 'a typeface is not in the file')
    if (font.get('/CIDToGIDMap') !== '/Identity') fault('31-004', 'letters without a map to their drawings')
  }
  return [...new Set(faults)]
}
