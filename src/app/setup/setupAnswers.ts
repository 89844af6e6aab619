import type { signIn } from '../text/nl/signIn.ts'
import type { FieldFault } from '../ui/fields/ErrorSummary.tsx'

export type SetupAnswers = {
  readonly kind: 'organisation' | 'practice'
  readonly code: string
  readonly organisation: string
  /** Null until somebody types one of their own. */
  readonly slug: string | null
  readonly name: string
  readonly email: string
  readonly password: string
}

const shortestPassword = 12

/** A short address out of a name: "Gemeente Súdwest-Fryslân" becomes "gemeente-sudwest-fryslan". */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '')

/** What is still missing before it can be sent, by the field it is about. */
export function setupFaults(
  { kind, code, organisation, slug, name, email, password }: SetupAnswers,
  missing: (typeof signIn)['setUpMissing'],
): FieldFault[] {
  const checks: readonly (readonly [boolean, string, string])[] = [
    [code.trim() === '', 'setup-code', missing.code],
    [kind === 'organisation' && organisation.trim() === '', 'setup-organisation', missing.organisation],
    [kind === 'organisation' && !/^(?=..)[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? ''), 'setup-slug', missing.slug],
    [name.trim() === '', 'setup-name', missing.name],
    [!/^\S+@\S+$/.test(email.trim()), 'setup-email', missing.email],
    [password.length < shortestPassword, 'setup-password', missing.password],
  ]
  return checks.filter(([isMissing]) => isMissing).map(([, fieldId, message]) => ({ fieldId, message }))
}
