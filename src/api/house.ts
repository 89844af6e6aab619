import type { Directory } from './organisation/directory.ts'
import type { Ports } from './ports.ts'
import type { Throttle } from './public/throttle.ts'
import type { Presence } from './system/presence.ts'

/** What all routes share: the ports, what is remembered of them for a few seconds, and who is looking at what. */
export type House = {
  readonly ports: Ports
  readonly directory: Directory
  readonly throttle: Throttle
  readonly presence: Presence
}
