/** The values of a statement that is put together from parts; each part names its own by what `add` answers. */
export class Parameters {
  readonly values: unknown[] = []

  /** @returns the name of the value in the statement, `$1` for the first */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}
