import type pg from 'pg'
import { ConfigError } from '../configError.ts'

const oldestVersion = 18
const roles = ['dijkwacht_app', 'dijkwacht_identity', 'dijkwacht_search']
const extensions = ['pg_trgm', 'unaccent']

type Found = {
  readonly me: string
  readonly database: string
  readonly version: number
  readonly encoding: string
  readonly mayMakeRoles: boolean
  readonly mayMakeSchemas: boolean
  readonly mayMakeTables: boolean
  readonly lacking: readonly string[]
  readonly notOurs: readonly string[]
  readonly extensions: readonly string[]
  readonly seesAll: boolean
}

/**
 * Looks whether an empty database of somebody else's will do: half-way, PostgreSQL would refuse in words that help nobody.
 * @throws ConfigError with what is in the way and what resolves it
 */
export async function checkBeforeMigrating(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Found>(lookAround, [roles, extensions])
  const fault = rows[0] && faultIn(rows[0])
  if (fault) throw new ConfigError(fault)
}

function faultIn(found: Found): string | null {
  const { me, database, version, encoding, lacking, notOurs } = found
  if (version < oldestVersion)
    return `The database in DATABASE_URL is PostgreSQL ${version}; it must be ${oldestVersion}.`
  if (encoding !== 'UTF8') return `The database ${database} has the encoding ${encoding}; make one with UTF8.`
  if (!found.mayMakeSchemas || !found.mayMakeTables)
    return `${me} may not make tables in ${database}; let a superuser run: alter database ${database} owner to ${me}`
  if (found.extensions.length > 0)
    return `The extensions ${found.extensions.join(' and ')} are not installed on the server of DATABASE_URL.`
  if (lacking.length > 0 && !found.mayMakeRoles)
    return `${me} may not make roles; let a superuser run: ${lacking.map((role) => `create role ${role} nologin`).join('; ')}; ${giving([...lacking, ...notOurs], me)}`
  if (notOurs.length > 0)
    return `${me} may not take on ${notOurs.join(', ')}; let a superuser run: ${giving(notOurs, me)}`
  if (found.seesAll)
    return `${me} would see the rows of every organisation; let a superuser run: grant dijkwacht_search to ${me} with inherit false`
  return null
}

/** Who may give a role may take it on; its rights are not to come by the way, see inheritSearch. */
const giving = (given: readonly string[], me: string): string =>
  `grant ${given.join(', ')} to ${me} with admin true, inherit false, set true`

const lookAround = `
  select quote_ident(current_user) as me, quote_ident(current_database()) as database,
         current_setting('server_version_num')::int / 10000 as version,
         current_setting('server_encoding') as encoding,
         (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "mayMakeRoles",
         has_database_privilege(current_database(), 'create') as "mayMakeSchemas",
         has_schema_privilege('public', 'create') as "mayMakeTables",
         array(select role from unnest($1::text[]) role where to_regrole(role) is null) as lacking,
         array(select rolname::text from pg_roles
               where rolname = any ($1) and not pg_has_role(oid, 'member with admin option') order by rolname) as "notOurs",
         array(select name from unnest($2::text[]) name
               where not exists (select from pg_available_extensions there where there.name = name)) as extensions,
         exists (select from pg_auth_members m join pg_roles owner on owner.oid = m.member
                 where m.roleid = to_regrole('dijkwacht_search') and owner.rolname = current_user
                   and m.grantor <> m.member and m.inherit_option and not owner.rolsuper) as "seesAll"`
