import { acceptMasterKey, changeMasterKey, type MasterKeyChange } from '../master-key/changeMasterKey.ts'
import type { Command, Run } from './command.ts'

export const masterKeyCommands: readonly Command[] = [
  {
    name: 'change-master-key',
    summary: 'puts everything secret under a new master key, while no server runs',
    help: 'Copy the key that is in the file first, when backups of before must still open: the file holds the new one alone afterwards. Run it again when it was cut off: until it is done the file holds both keys, and a server starts with the one that counts. Afterwards everybody signs in again.',
    options: {},
    async run({ database, masterKeyFile, say }) {
      const change = await changeMasterKey(database.ownerUrl, masterKeyFile)
      if (change) sayChanged(change, say)
      else say('The change that was cut off is done.')
      say(`Copy ${masterKeyFile} to every other server, and to where you keep it apart.`)
      say(
        'Files in a backup that was made before open with the former key alone: keep your copy of it as long as those.',
      )
    },
  },
  {
    name: 'accept-master-key',
    summary: 'goes on with the master key in the file when that of this database is lost',
    help: 'Files, secrets of other systems and second factors that lie under the lost key stay closed. Put the key back instead if there is a copy anywhere.',
    options: {},
    needsItsMasterKey: false,
    async run({ database, masterKeyFile, say }) {
      await acceptMasterKey(database.ownerUrl, masterKeyFile)
      say(`What comes from now on lies under the key in ${masterKeyFile}.`)
      say(
        'Give other systems new secrets on the screen "Koppelingen", and people with a second factor "account rescue".',
      )
    },
  },
]

function sayChanged({ fileKeys, webhookSecrets, secondFactors }: MasterKeyChange, say: Run['say']): void {
  say(
    `Under a new master key: ${fileKeys.moved} × the key of files, ${webhookSecrets.moved} × the secret of a webhook, ${secondFactors.moved} × a second factor.`,
  )
  const closed = fileKeys.closed + webhookSecrets.closed + secondFactors.closed
  if (closed > 0) say(`With the former key did not open, and stay as they were: ${closed}.`)
}
