/** A black box over a picture, in pixels of the picture. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

export const moves = ['left', 'right', 'up', 'down', 'wider', 'narrower', 'taller', 'lower'] as const
export type Move = (typeof moves)[number]

/** A box is never so small that it cannot be seen and taken hold of: a hundredth of the picture. */
const smallest = ({ width, height }: Size): Size => ({ width: Math.ceil(width / 100), height: Math.ceil(height / 100) })
/** One step of a key or button: a fiftieth of the picture. */
const stepOf = ({ width, height }: Size): Size => ({ width: width / 50, height: height / 50 })

/** A box within the picture, at least of the smallest size. */
export function within({ x, y, width, height }: Region, picture: Size): Region {
  const least = smallest(picture)
  const [wide, high] = [clamp(width, least.width, picture.width), clamp(height, least.height, picture.height)]
  return {
    x: Math.round(clamp(x, 0, picture.width - wide)),
    y: Math.round(clamp(y, 0, picture.height - high)),
    width: Math.round(wide),
    height: Math.round(high),
  }
}

/** The box between two points, in whichever direction somebody dragged; null for a press that was no drag. */
export function between(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  picture: Size,
): Region | null {
  const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
  const least = smallest(picture)
  if (width < least.width && height < least.height) return null
  return within({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }, picture)
}

/** A new box in the middle, a quarter as wide and a tenth as high as the picture. */
export const inTheMiddle = (picture: Size): Region =>
  within(
    {
      x: picture.width * 0.375,
      y: picture.height * 0.45,
      width: picture.width / 4,
      height: picture.height / 10,
    },
    picture,
  )

/** The box after one step. */
export function moved(region: Region, move: Move, picture: Size): Region {
  const step = stepOf(picture)
  const { x, y, width, height } = region
  const after: Record<Move, Region> = {
    left: { ...region, x: x - step.width },
    right: { ...region, x: x + step.width },
    up: { ...region, y: y - step.height },
    down: { ...region, y: y + step.height },
    wider: { ...region, width: width + step.width },
    narrower: { ...region, width: width - step.width },
    taller: { ...region, height: height + step.height },
    lower: { ...region, height: height - step.height },
  }
  return within(after[move], picture)
}

/** What an arrow key does to the chosen box; null for other keys. */
export function moveOfKey(key: string, shift: boolean): Move | null {
  const plain: Readonly<Record<string, Move>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
  }
  const shifted: Readonly<Record<string, Move>> = {
    ArrowLeft: 'narrower',
    ArrowRight: 'wider',
    ArrowUp: 'lower',
    ArrowDown: 'taller',
  }
  return (shift ? shifted : plain)[key] ?? null
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(most, least))
