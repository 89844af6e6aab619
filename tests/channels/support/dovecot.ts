import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findTool, needs, tool } from '../../tools/findTool.ts'
import { freePort } from '../../support/freePort.ts'

/** A mail server of the test's own: dovecot on a free port of this machine, with its own settings and mail folders. */
export type Dovecot = {
  /** As an operator would set it. */
  readonly url: string
  readonly port: number
  /** Puts a message into the mailbox, as if it arrived at that moment. */
  deliver(message: string | Uint8Array, arrivedAt?: string): void
  /** The marks of the messages that lie in the mailbox, one text each. */
  marks(): Promise<readonly string[]>
  /** Ends it, as a mail server that is away. */
  end(): Promise<void>
  startAgain(): Promise<void>
  stop(): Promise<void>
}

const version = findTool('dovecot')?.version ?? ''
const { absent, why } = needs('dovecot')
/** Its settings are written for 2.3; 2.4 has other words for them. */
export const dovecot = {
  absent: absent || !version.startsWith('2.3'),
  why: absent ? why : version.startsWith('2.3') ? '' : ` (written for dovecot 2.3, here is ${version})`,
}

const user = 'datalek'
const password = 'geheim-van-de-proef'

export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'dijkwacht-mail-'))
  const port = await freePort()
  const owner = ownerOfMail()
  const mail = join(folder, 'mail')
  for (const part of ['', 'new', 'cur', 'tmp']) {
    mkdirSync(join(mail, part), { recursive: true })
    chownSync(join(mail, part), owner.uid, owner.gid)
  }
  chmodSync(folder, 0o755)
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, settings({ folder, port, mail, owner }))
  let child = await start(config, port)
  let delivered = 0

  const end = async () => {
    if (child.exitCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    // The whole group: a session that goes on would still give out mail.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await gone
  }
  return {
    port,
    url: `imap://${user}:${password}@127.0.0.1:${port}`,
    deliver(message, arrivedAt) {
      delivered += 1
      const name = `${String(1_700_000_000 + delivered)}.M${delivered}P1.test`
      // As a mail server does: whole in another folder, then in one move where it is seen.
      const waiting = join(mail, 'tmp', name)
      writeFileSync(waiting, message)
      chownSync(waiting, owner.uid, owner.gid)
      if (arrivedAt !== undefined) utimesSync(waiting, new Date(arrivedAt), new Date(arrivedAt))
      renameSync(waiting, join(mail, 'new', name))
    },
    async marks() {
      const { ImapFlow } = await import('imapflow')
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: false,
        auth: { user, pass: password },
        logger: false,
      })
      await client.connect()
      await client.mailboxOpen('INBOX')
      const all = await client.fetchAll('1:*', { flags: true })
      await client.logout()
      return all.map(({ flags }) => [...(flags ?? [])].toSorted().join(' '))
    },
    end,
    async startAgain() {
      child = await start(config, port)
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Dovecot gives no mail to root, so there it belongs to nobody. */
function ownerOfMail() {
  const { uid, gid, username } = userInfo()
  return uid === 0 ? { uid: 65_534, gid: 65_534, name: null } : { uid, gid, name: username }
}

type Place = { folder: string; port: number; mail: string; owner: ReturnType<typeof ownerOfMail> }

const settings = ({ folder, port, mail, owner }: Place): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mail}
first_valid_uid = 1
default_process_limit = 20
mail_max_userip_connections = 50
${owner.name === null ? '' : `default_internal_user = ${owner.name}\ndefault_login_user = ${owner.name}\ndefault_internal_group = ${owner.gid}`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
`

async function start(config: string, port: number): Promise<ChildProcess> {
  const setpriv = '/usr/bin/setpriv'
  // It never outlives the tests.
  const diesWithUs = existsSync(setpriv) ? [setpriv, '--pdeathsig', 'TERM', '--'] : []
  const [file, ...words] = [...diesWithUs, tool('dovecot').path, '-F', '-c', config]
  const child = spawn(file, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`dovecot ended (${code}): ${said}`))),
  )
  await Promise.race([listens(port), ended])
  ended.catch(() => undefined)
  return child
}

async function listens(port: number): Promise<void> {
  const isThere = await new Promise<boolean>((answer) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
    socket.once('connect', () => socket.destroy())
  })
  if (isThere) return
  await new Promise((again) => setTimeout(again, 30))
  return listens(port)
}
