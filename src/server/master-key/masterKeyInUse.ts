import pg from 'pg'
import { ConfigError } from '../configError.ts'
import { makeMasterKeyFile, masterKeyName, readMasterKeys } from './masterKeyFile.ts'
import { opensSome, someSecrets } from './someSecrets.ts'

/**
 * The key under which everything secret of this database lies. The database knows its name, so that neither a file that
 * was mistaken nor a change of master key that was cut off leaves things under two keys. A database that knows none yet
 * takes the one in the file, which is made when it is not there and nothing secret is there either: what an earlier
 * version sealed lies under a key that must be somewhere, and a key counts only when it opens some of that.
 * @param url of the owner; whoever may only read asks after a server has
 * @param options.isNeeded false answers the key in the file also where the database knows another
 * @throws ConfigError when the file holds another key, or none
 */
export async function masterKeyInUse(url: string, file: string, { isNeeded = true } = {}): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const name = await knownName(client)
    const secrets = name === null ? await someSecrets(client) : []
    if (name === null && !readMasterKeys(file)) {
      if (secrets.length > 0) throw new ConfigError(secretsWithoutKey(file))
      makeMasterKeyFile(file)
    }
    const keys = readMasterKeys(file)
    if (!keys) throw new ConfigError(`There is no master key in ${file}: put the one of this database there.`)
    if (name === null && (secrets.length === 0 || (await opensSome(keys[0], secrets))))
      await client.query(insertFirst, [masterKeyName(keys[0])])
    const known = name ?? (await knownName(client))
    const inUse = keys.find((key) => key && masterKeyName(key) === known)
    if (!inUse && isNeeded) throw new ConfigError(notOurs(file))
    return inUse ?? keys[0]
  } finally {
    await client.end()
  }
}

/** The name of the key under which everything lies; null for a database that has seen none. Waits for a change under way. */
export async function knownName(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>('select name from master_key')
  return rows[0]?.name ?? null
}

const secretsWithoutKey = (file: string): string =>
  `There is no master key in ${file}, and this database holds things that lie under one. Let MASTER_KEY_FILE name the file that has it, or put your copy there. Only when it is lost for good, put 32 random bytes in base64 there, and run "accept-master-key".`

export const notOurs = (file: string): string =>
  `The master key in ${file} is not the one of this database: put that one there. Only when it is lost for good, "accept-master-key" goes on without it.`

const insertFirst = 'insert into master_key (name) values ($1) on conflict do nothing'
