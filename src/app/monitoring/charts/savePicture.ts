import { saveFile } from '../../client/saveFile.ts'

export type PictureKind = 'svg' | 'png'

/** What a drawing takes from its style sheet, and must carry along to stand alone. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
] as const

/** So many pixels of a PNG for one of the screen: sharp when projected or printed. */
const density = 2

/** Saves a drawing as a file that needs no style sheet and leads nowhere. Answers whether it could be made. */
export async function savePicture(drawing: SVGSVGElement, kind: PictureKind, title: string): Promise<boolean> {
  const source = standAlone(drawing, title)
  const name = fileName(title)
  if (kind === 'svg') {
    saveFile(new File([source], `${name}.svg`, { type: 'image/svg+xml' }))
    return true
  }
  const png = await rasterise(source, drawing.width.baseVal.value, drawing.height.baseVal.value)
  if (png === null) return false
  saveFile(new File([png], `${name}.png`, { type: 'image/png' }))
  return true
}

/** The drawing as text, each part with the looks that it has here. */
export function standAlone(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ''
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  copies.forEach((part, at) => {
    const original = originals[at]
    if (!original) return
    const looks = getComputedStyle(original)
    for (const property of carried) {
      const value = looks.getPropertyValue(property)
      if (value !== '') part.setAttribute(property, value)
    }
    for (const attribute of ['class', 'href', 'aria-label', 'aria-hidden']) part.removeAttribute(attribute)
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('role', 'img')
  copy.setAttribute('aria-label', title)
  return new XMLSerializer().serializeToString(copy)
}

async function rasterise(source: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image()
  // As data: the policy of our pages allows no images from blob addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  const canvas = document.createElement('canvas')
  try {
    await image.decode()
    canvas.width = width * density
    canvas.height = height * density
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  }
}

/** "Termijnen per uur" as "termijnen-per-uur". */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
