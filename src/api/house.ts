import type { Directory } from './organisation/directory.ts'
import type { Ports } from './ports.ts'
import type { Throttle } from './public/throttle.ts'

/** What all routes share: the ports, and what is remembered of them for a few seconds. */
export type House = { readonly ports: Ports; readonly directory: Directory; readonly throttle: Throttle }
