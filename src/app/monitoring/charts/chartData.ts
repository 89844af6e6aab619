/** One figure of a chart: how it reads, and where its cases are. */
export type ChartValue = {
  readonly shown: string
  /** The list that holds exactly these cases; absent where the figure counts no cases. */
  readonly to?: string
  /** How the link is called, where the figure alone says too little. */
  readonly label?: string
}

export type ChartRow = {
  readonly name: string
  readonly values: readonly ChartValue[]
  /** Counts what is not recorded, which is no name among the others: drawn as a gap. */
  readonly isUnknown?: boolean
}

/** What a chart shows, as a table: the first column names the rows. */
export type ChartData = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly ChartRow[]
}
