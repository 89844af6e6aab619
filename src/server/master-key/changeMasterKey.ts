import pg from 'pg'
import { ConfigError } from '../configError.ts'
import { connectionsBegin, processMark } from '../postgres/connectionName.ts'
import { masterKeyName, newMasterKey, readMasterKeys, replaceMasterKeys } from './masterKeyFile.ts'
import { knownName, notOurs } from './masterKeyInUse.ts'
import { type Keys, type Moved, moveFileKeys, moveSecondFactors, moveWebhookSecrets } from './moveSecrets.ts'

export type MasterKeyChange = {
  readonly fileKeys: Moved
  readonly webhookSecrets: Moved
  readonly secondFactors: Moved
}

/**
 * Puts everything secret of an installation under a new master key. First the file holds both keys, then one transaction
 * moves all secrets and the name of the key in use, then the file holds the new key alone: wherever that is cut off, a
 * server starts with the key that the database names, and calling this again ends it.
 * @returns null when, of a change that was cut off, only the file was left to do
 * @throws ConfigError when a server runs, or the file does not hold the key of this database
 */
export async function changeMasterKey(ownerUrl: string, file: string): Promise<MasterKeyChange | null> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await demandQuiet(client)
    const keys = readMasterKeys(file)
    const known = await knownName(client)
    if (!keys?.some((key) => key && masterKeyName(key) === known)) throw new ConfigError(notOurs(file))
    const [former, fresh = newMasterKey()] = keys
    if (keys.length === 1) replaceMasterKeys(file, [former, fresh])
    const change = known === masterKeyName(former) ? await moveAll(client, { former, fresh }) : null
    replaceMasterKeys(file, [fresh])
    return change
  } finally {
    // Ends an unfinished transaction too.
    await client.end()
  }
}

/**
 * Goes on with the key in the file of an installation whose own is lost. What lies under the lost one stays closed.
 * @throws ConfigError when a server runs, or there is no key in the file
 */
export async function acceptMasterKey(ownerUrl: string, file: string): Promise<void> {
  const keys = readMasterKeys(file)
  if (!keys) throw new ConfigError(`There is no master key in ${file}.`)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await demandQuiet(client)
    // There is none yet in a database that was only used by a version that kept no name.
    await client.query(
      'insert into master_key (name) values ($1) on conflict ("only") do update set name = excluded.name',
      [masterKeyName(keys[0])],
    )
  } finally {
    await client.end()
  }
}

async function moveAll(client: pg.Client, keys: Keys): Promise<MasterKeyChange> {
  await client.query('begin')
  // Whoever starts meanwhile waits here for the name of the key.
  await client.query('lock table master_key in access exclusive mode')
  await demandQuiet(client)
  let fileKeys: Moved = { moved: 0, closed: 0 }
  let webhookSecrets: Moved = { moved: 0, closed: 0 }
  const { rows } = await client.query<{ id: string }>('select id from organisations')
  for (const { id } of rows) {
    await client.query("select set_config('dijkwacht.organisation', $1, true)", [id])
    fileKeys = sum(fileKeys, await moveFileKeys(client, id, keys))
    webhookSecrets = sum(webhookSecrets, await moveWebhookSecrets(client, keys))
  }
  const secondFactors = await moveSecondFactors(client, keys)
  // Cookies are signed with the former key: nobody could go on anyway.
  await client.query('delete from identity.sessions')
  await client.query('update master_key set name = $1', [masterKeyName(keys.fresh)])
  await client.query('commit')
  return { fileKeys, webhookSecrets, secondFactors }
}

const sum = (a: Moved, b: Moved): Moved => ({ moved: a.moved + b.moved, closed: a.closed + b.closed })

/**
 * Any connection of another process of ours counts: the one by which it hears what changes may be lost just now. A server
 * that went on with the former key would seal again under a key that is gone.
 */
async function demandQuiet(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select from pg_stat_activity where datname = current_database()
       and starts_with(application_name, $1) and not application_name like '%' || $2 limit 1`,
    [`${connectionsBegin} `, processMark],
  )
  if (rows.length > 0) throw new ConfigError('Dijkwacht runs on this database: stop every server and command first.')
}
