import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Ports } from '../api/ports.ts'
import { pdfFile } from './documents/pdf.ts'
import { type Log, logError } from './log.ts'
import { now } from './now.ts'
import { secretBoxFrom } from './secretBox.ts'
import { postAbroad, reachOf } from './webhooks/postAbroad.ts'

export type HostSettings = {
  /** Under which the secrets of others lie, such as those of webhooks. */
  readonly boxSecret: string
  /** Networks of our own that webhooks may reach. */
  readonly webhookNetworks: readonly string[]
}

/** What the API and its jobs get of every process of this server alike. */
export const hostPorts = ({ boxSecret, webhookNetworks }: HostSettings, log: Log) =>
  ({
    clock: now,
    newId: randomUUIDv7,
    newSecret: () => randomBytes(20).toString('base64url'),
    pdf: pdfFile,
    webhooks: {
      secrets: secretBoxFrom(boxSecret),
      post: postAbroad(webhookNetworks),
      reaches: reachOf(webhookNetworks),
    },
    hash: (text: string) => createHash('sha256').update(text).digest('hex'),
    log: (entry) => logError(log, entry),
  }) satisfies Partial<Ports>
