import { yesNoUnknown, type YesNoUnknown } from '../../../../domain/law/facts.ts'
import { domainText } from '../../../text/domain.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'

type YesNoProps = {
  label: string
  hint?: string
  value: YesNoUnknown
  onChange: (value: YesNoUnknown) => void
}

/** Yes, no or unknown; unknown is what a question says until somebody knows. */
export function YesNo({ label, hint, value, onChange }: YesNoProps) {
  const names = useText(domainText)
  return (
    <RadioGroup
      inline
      label={label}
      {...(hint !== undefined && { hint })}
      value={value}
      onChange={onChange}
      choices={yesNoUnknown.map((each) => ({ value: each, label: names.yesNoUnknown[each] }))}
    />
  )
}
