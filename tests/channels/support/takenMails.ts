import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { corpusDir, isThere } from '../../support/shared.ts'

/** What is known of a message of the corpus, by two mail readers that agree; null where they do not. */
type Facts = {
  readonly from?: { readonly address: string; readonly name: string } | null
  readonly subject?: string | null
  readonly textSnippet?: string | null
  readonly attachmentCount?: number | null
  readonly messageId?: string | null
}
export type CorpusMail = {
  readonly file: string
  readonly content: Buffer
  readonly peculiar: readonly string[]
  readonly facts: Facts
}

const folder = join(corpusDir, 'mails')
export const corpus = { absent: !isThere(folder), why: isThere(folder) ? '' : ` (no ${folder} on this machine)` }

/** Every message of the corpus with its facts. */
export function corpusMails(): readonly CorpusMail[] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    readonly messages: readonly Omit<CorpusMail, 'content'>[]
  }
  return index.messages.map((one) => ({ ...one, content: readFileSync(join(folder, one.file)) }))
}

/** What the server has taken in, as its database says. */
export type TakenRow = {
  readonly uid: number
  readonly identity: string
  readonly kind: string
  readonly stream_id: string
  readonly became: string
}

export async function takenRows(client: pg.Client): Promise<readonly TakenRow[]> {
  const { rows } = await client.query<TakenRow>(
    'select uid::int, identity, kind, stream_id, became from taken_mails order by uid',
  )
  return rows
}

/** The hash by which a message is known: over what a mail server gives out, which ends every line in the way of mail. */
export function identityOf(content: Buffer): string {
  const text = content.toString('latin1').replaceAll(/\r?\n/g, '\r\n').replaceAll('\0', '\x80')
  return createHash('sha256').update(Buffer.from(text, 'latin1')).digest('hex')
}

/** Asks again until it is so, for at most so many seconds. */
export async function until(isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    if (await isSo()) return
    if (performance.now() > end) throw new Error(`It was not so after ${seconds} seconds`)
    await new Promise((again) => setTimeout(again, 50))
  }
}
