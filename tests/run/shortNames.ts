import { createHash } from 'node:crypto'
import { relative } from 'node:path'

/**
 * Names for the classes of CSS modules, for Vite's `css.modules.generateScopedName`: some signs for the file and a
 * number. The browser and the server are built one after the other and must agree, so a name follows from the file alone. Names of
 * the usual kind make a sixth of all styles.
 */
export function shortNames(): (name: string, file: string) => string {
  const classes = new Map<string, string[]>()
  const files = new Map<string, string>()
  return (name, file) => {
    const path = relative(process.cwd(), file).replaceAll('\\', '/')
    // A letter first, as CSS wants it.
    const mark = `d${createHash('sha256').update(path).digest('hex').slice(0, 5)}`
    const other = files.get(mark) ?? path
    if (other !== path) throw new Error(`${path} and ${other} get the same class names: rename one of them`)
    files.set(mark, path)
    const known = classes.get(path) ?? []
    classes.set(path, known)
    if (!known.includes(name)) known.push(name)
    return `${mark}${known.indexOf(name).toString(36)}`
  }
}
