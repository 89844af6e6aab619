import type { Opened } from './fresh.ts'
import { destroyingContract } from './destroying.ts'
import { filesContract } from './files.ts'
import { findingContract } from './finding.ts'
import { formsContract } from './forms.ts'
import { jobsContract } from './jobs.ts'
import { importsContract } from './imports.ts'
import { mailboxesContract } from './mailboxes.ts'
import { narrowingContract } from './narrowing.ts'
import { outwardContract } from './outward.ts'
import { keepingContract } from './keeping.ts'
import { lettersContract } from './letters.ts'
import { searchingContract } from './searching.ts'

/** What every store must do; run over memory and over PostgreSQL. @param open gives an empty store */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  keepingContract(name, open)
  destroyingContract(name, open)
  findingContract(name, open)
  searchingContract(name, open)
  narrowingContract(name, open)
  formsContract(name, open)
  filesContract(name, open)
  lettersContract(name, open)
  jobsContract(name, open)
  outwardContract(name, open)
  mailboxesContract(name, open)
  importsContract(name, open)
}
