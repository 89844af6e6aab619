import type pg from 'pg'
import type { FileOwner } from '../../api/ports/files.ts'
import { unwrapped, wrappedKey, wrappingKeyFrom } from '../files/encryption.ts'
import { secretBoxFrom } from '../secretBox.ts'
import { keyFor } from './masterKeyFile.ts'

/** The secrets of one sort: how many lie under the new key now, and how many the former did not open and stay as they were. */
export type Moved = { readonly moved: number; readonly closed: number }

export type Keys = { readonly former: Buffer; readonly fresh: Buffer }

const batch = 1000

/** Wraps anew the keys of the files of one organisation, on a connection that is bound to it and within a transaction. */
export async function moveFileKeys(client: pg.Client, organisation: string, { former, fresh }: Keys): Promise<Moved> {
  const from = wrappingKeyFrom(keyFor(former, 'files'))
  const to = wrappingKeyFrom(keyFor(fresh, 'files'))
  const tally = { moved: 0, closed: 0 }
  await client.query('declare owners no scroll cursor for select kind, owner_id as id, wrapped from file_keys')
  for (;;) {
    const { rows } = await client.query<FileOwner & { wrapped: Buffer }>(`fetch ${batch} from owners`)
    if (rows.length === 0) break
    const moved = rows.flatMap(({ wrapped, ...stream }) => {
      const owner = { organisation, stream }
      const key = unlessClosed(() => unwrapped(wrapped, owner, from))
      return key === null ? [] : [{ ...stream, wrapped: wrappedKey(key, owner, to) }]
    })
    await client.query(updateKeys, [
      moved.map(({ kind }) => kind),
      moved.map(({ id }) => id),
      moved.map(({ wrapped }) => wrapped),
      to.name,
    ])
    tally.moved += moved.length
    tally.closed += rows.length - moved.length
  }
  await client.query('close owners')
  return tally
}

const updateKeys = `
  update file_keys set wrapped = given.wrapped, wrapped_with = $4
  from unnest($1::text[], $2::uuid[], $3::bytea[]) as given (kind, id, wrapped)
  where file_keys.kind = given.kind and owner_id = given.id`

/** Seals anew what signs the messages to other systems of one organisation, on a connection that is bound to it. */
export async function moveWebhookSecrets(client: pg.Client, { former, fresh }: Keys): Promise<Moved> {
  const from = secretBoxFrom(keyFor(former, 'secrets'))
  const to = secretBoxFrom(keyFor(fresh, 'secrets'))
  const tally = { moved: 0, closed: 0 }
  const { rows } = await client.query<{ id: string; sealed: string; former: { sealed: string; until: string } | null }>(
    'select id, sealed_secret as sealed, former_secret as former from webhooks',
  )
  for (const { id, sealed, former: replaced } of rows) {
    const again = (one: string) => to.seal(from.open(one, id), id)
    const secret = unlessClosed(() => again(sealed))
    const earlier = replaced && unlessClosed(() => ({ ...replaced, sealed: again(replaced.sealed) }))
    if (secret !== null)
      await client.query('update webhooks set sealed_secret = $2, former_secret = $3 where id = $1', [
        id,
        secret,
        earlier && JSON.stringify(earlier),
      ])
    tally[secret === null ? 'closed' : 'moved'] += 1
  }
  return tally
}

/** Encrypts anew what authenticator apps share with us, and the recovery codes. */
export async function moveSecondFactors(client: pg.Client, { former, fresh }: Keys): Promise<Moved> {
  const { symmetricDecrypt, symmetricEncrypt } = await import('better-auth/crypto')
  const again = async (data: string) =>
    symmetricEncrypt({
      key: keyFor(fresh, 'sign-in'),
      data: await symmetricDecrypt({ key: keyFor(former, 'sign-in'), data }),
    })
  const tally = { moved: 0, closed: 0 }
  const { rows } = await client.query<{ id: string; secret: string; codes: string }>(
    'select id, secret, backup_codes as codes from identity.two_factors',
  )
  for (const { id, secret, codes } of rows) {
    const both = await Promise.all([again(secret), again(codes)]).catch(() => null)
    if (both)
      await client.query('update identity.two_factors set secret = $2, backup_codes = $3 where id = $1', [id, ...both])
    tally[both ? 'moved' : 'closed'] += 1
  }
  return tally
}

/** Null for what the former key does not open: it was sealed under yet another, or damaged, and a change cannot mend that. */
function unlessClosed<Result>(open: () => Result): Result | null {
  try {
    return open()
  } catch {
    return null
  }
}
