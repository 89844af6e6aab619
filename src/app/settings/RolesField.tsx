import type { Role } from '../../domain/people.ts'
import { domainText } from '../text/domain.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { CheckboxGroup } from '../ui/fields/Choices.tsx'

const roles: readonly Role[] = ['privacy-officer', 'team-lead', 'dpo', 'ciso', 'auditor', 'administrator']

/** The roles of somebody, each with what it may. */
export function RolesField({
  chosen,
  onChange,
  error,
}: {
  chosen: readonly Role[]
  onChange: (roles: Role[]) => void
  error: string | undefined
}) {
  const text = useText(settingsText)
  const names = useText(domainText)
  return (
    <CheckboxGroup
      label={text.roles}
      choices={roles.map((value) => ({ value, label: names.role[value], hint: text.roleHints[value] }))}
      values={chosen}
      onChange={onChange}
      error={error}
    />
  )
}
