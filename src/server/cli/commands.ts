import { accountCommands } from './accountCommands.ts'
import type { Command } from './command.ts'
import { copyCommands } from './copyCommands.ts'
import { houseStyleCommands } from './houseStyleCommands.ts'
import { importCommands } from './importCommand.ts'
import { masterKeyCommands } from './masterKeyCommands.ts'
import { organisationCommands } from './organisationCommands.ts'
import { tokenCommands } from './tokenCommands.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ...organisationCommands,
  ...accountCommands,
  ...tokenCommands,
  ...houseStyleCommands,
  ...importCommands,
  ...copyCommands,
  ...masterKeyCommands,
]
