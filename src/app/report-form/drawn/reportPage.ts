import type { Receipt } from '../../../contract/reports.ts'
import type { DestructionPage } from '../../mail/drawn/actOnDestruction.ts'
import type { FieldFault } from '../../ui/fields/ErrorSummary.tsx'
import type { TypedMoment } from '../../ui/fields/localMoment.ts'
import type { PublicOrganisation } from '../publicQueries.ts'
import type { Told } from '../told.ts'

/** A file that did not come through, and the code of the problem. */
export type FailedFile = { readonly name: string; readonly code: string }

/** The form as it goes out: empty, or with what was typed and what is in the way. */
export type FormState = {
  readonly kind: 'form'
  readonly organisation: PublicOrganisation
  readonly told: Told
  readonly moment: TypedMoment
  readonly faults: readonly FieldFault[]
  /** Code of the problem with which the API refused it. */
  readonly problem: string | null
  /** Travels with the form, so that it counts once however often it is sent. */
  readonly secret: string
  /** When this form first went out, in milliseconds since 1970. */
  readonly drawnAt: number
  /** It came back so quickly, or so oddly, that we ask whether a person sent it. Nobody's report is thrown away for that. */
  readonly asksAgain: boolean
  /** Files were chosen, and the browser must be given them again. */
  readonly filesAreGone: boolean
}

/** One of the pages for reporters, as a server draws it. Nobody who reports has an account, a cookie or needs a script. */
export type ReportPage =
  | { readonly kind: 'choice'; readonly organisations: readonly PublicOrganisation[] }
  | FormState
  | {
      readonly kind: 'sent'
      readonly organisation: PublicOrganisation
      readonly code: string
      readonly receivedAt: string
      readonly kept: readonly string[]
      readonly failed: readonly FailedFile[]
    }
  | { readonly kind: 'code'; readonly fault: 'missing' | 'unknown' | null; readonly problem: string | null }
  | {
      readonly kind: 'receipt'
      readonly code: string
      readonly receipt: Receipt
      readonly done: 'answered' | 'filesAdded' | null
      readonly answer: string
      readonly fault: 'answerMissing' | 'noFiles' | null
      readonly problem: string | null
      readonly failed: readonly FailedFile[]
    }
  | DestructionPage
  /** Of an address that belongs to nothing; a wrong recipient hears what to do with theirs. */
  | { readonly kind: 'notFound'; readonly what: 'page' | 'destruction' }

/** The paths of these pages; the form of an organisation lies below the first. */
export const reportPaths = { form: '/melden', receipt: '/melden/ontvangst' } as const
