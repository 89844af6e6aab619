import type { Format } from '../text/format.ts'
import type { files } from '../text/nl/files.ts'

const kilobyte = 1000
const megabyte = 1_000_000

/** The size of a file as people say it: `84 kB`, `2,4 MB`. */
export const sizeInWords = (
  bytes: number,
  text: Pick<typeof files, 'size' | 'smallSize'>,
  { number, decimal }: Pick<Format, 'number' | 'decimal'>,
): string =>
  bytes < megabyte ? text.smallSize(number(Math.ceil(bytes / kilobyte))) : text.size(decimal(bytes / megabyte))
