import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import type { Case } from '../../../domain/case/case.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { StreamId } from '../../../domain/proof.ts'
import type { Message } from '../../../domain/messages/message.ts'
import type { RecordedActor } from '../../../domain/people.ts'
import type { Instant } from '../../../domain/time.ts'
import type { Organisation } from '../../ports.ts'
import type { WholeEntry } from '../../register/readEntries.ts'
import type { Shown } from '../../shown.ts'
import type { Language } from '../../texts/language.ts'
import type { CaseShown } from '../presentCase.ts'

/** One step of the case, with what of its details this reader may have. */
export type DossierEntry = {
  readonly version: number
  readonly recordedAt: Instant
  readonly happenedAt: Instant
  readonly by: RecordedActor
  readonly event: CaseEvent
  readonly hash: string
}

/** A notification with the form as it was filed. */
export type FiledForm = Pick<Shown<AuthorityFormView>, 'chapters' | 'changed'>

/** All that a dossier is made of: the case as the screens show it to this reader, and what proves it. */
export type DossierSource = {
  readonly language: Language
  readonly organisation: Organisation
  /** The colour of its house style; null for our own. */
  readonly accent: string | null
  /** What this reader may see of the case now. */
  readonly shown: CaseShown
  readonly breach: Case
  readonly entries: readonly DossierEntry[]
  /** What this reader may see of the case as it was just before a step. */
  readonly before: (version: number) => CaseShown
  /** The forms of the notifications, in their order. */
  readonly forms: readonly FiledForm[]
  readonly register: WholeEntry
  /** What was written by mail about the case and to its reporters, oldest first. */
  readonly messages: readonly Message[]
  readonly chains: readonly { readonly stream: StreamId; readonly entries: number; readonly head: string }[]
  readonly nameOf: (actor: RecordedActor) => string
  readonly made: { readonly at: Instant; readonly by: string; readonly purpose: string }
  /** Whether names of people outside, notes and names of files are in it. */
  readonly withPersonalDetails: boolean
}
