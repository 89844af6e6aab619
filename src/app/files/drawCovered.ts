import type { Region } from './maskRegions.ts'

/**
 * The picture with these parts black, as PNG. It is drawn anew from its pixels, so what lay under a box is not in it, nor what
 * a camera wrote beside the picture.
 * @throws Error when the browser cannot draw a picture of this size
 */
export async function drawCovered(image: HTMLImageElement, regions: readonly Region[]): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('No canvas to draw on')
  pen.drawImage(image, 0, 0)
  pen.fillStyle = '#000'
  for (const { x, y, width, height } of regions) pen.fillRect(x, y, width, height)
  const { promise, resolve, reject } = Promise.withResolvers<Blob>()
  canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to draw'))), 'image/png')
  return promise
}
