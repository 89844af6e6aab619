import type pg from 'pg'
import type { FileOwner } from '../../api/ports/files.ts'
import { type Owner, unwrapped, wrappingKeyFrom } from '../files/encryption.ts'
import { secretBoxFrom } from '../secretBox.ts'
import { keyFor } from './masterKeyFile.ts'

/** Something that lies under a master key, as it is kept. */
export type Secret =
  | { readonly sort: 'fileKey'; readonly owner: Owner; readonly wrapped: Buffer }
  | { readonly sort: 'webhook'; readonly id: string; readonly sealed: string }
  | { readonly sort: 'secondFactor'; readonly sealed: string }

/** So many of each sort, and of each organisation, are tried: some may be damaged, or be of a key that was given up. */
const some = 20

/** Some of what lies under a master key, of every sort that there is; empty where nothing does. */
export async function someSecrets(client: pg.Client): Promise<readonly Secret[]> {
  const found: Secret[] = []
  const factors = await client.query<{ sealed: string }>(
    'select secret as sealed from identity.two_factors order by id desc limit $1',
    [some],
  )
  found.push(...factors.rows.map(({ sealed }): Secret => ({ sort: 'secondFactor', sealed })))
  // The owner too sees only the rows of the organisation that is set.
  await client.query('begin read only')
  try {
    const { rows } = await client.query<{ id: string }>('select id from organisations')
    for (const { id: organisation } of rows) {
      await client.query("select set_config('dijkwacht.organisation', $1, true)", [organisation])
      const keys = await client.query<FileOwner & { wrapped: Buffer }>(
        'select kind, owner_id as id, wrapped from file_keys order by owner_id desc limit $1',
        [some],
      )
      found.push(
        ...keys.rows.map(({ wrapped, ...stream }): Secret => ({
          sort: 'fileKey',
          owner: { organisation, stream },
          wrapped,
        })),
      )
      const hooks = await client.query<{ id: string; sealed: string }>(
        'select id, sealed_secret as sealed from webhooks order by id desc limit $1',
        [some],
      )
      found.push(...hooks.rows.map((hook): Secret => ({ sort: 'webhook', ...hook })))
    }
    return found
  } finally {
    await client.query('rollback')
  }
}

/** Whether a master key opens any of these: none that is not theirs does. */
export async function opensSome(masterKey: Buffer, secrets: readonly Secret[]): Promise<boolean> {
  for (const secret of secrets) if (await opens(masterKey, secret)) return true
  return false
}

async function opens(masterKey: Buffer, secret: Secret): Promise<boolean> {
  try {
    switch (secret.sort) {
      case 'fileKey':
        unwrapped(secret.wrapped, secret.owner, wrappingKeyFrom(keyFor(masterKey, 'files')))
        return true
      case 'webhook':
        secretBoxFrom(keyFor(masterKey, 'secrets')).open(secret.sealed, secret.id)
        return true
      case 'secondFactor': {
        const { symmetricDecrypt } = await import('better-auth/crypto')
        await symmetricDecrypt({ key: keyFor(masterKey, 'sign-in'), data: secret.sealed })
        return true
      }
    }
  } catch {
    // Sealed under another key, or damaged.
    return false
  }
}
