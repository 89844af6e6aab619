import type { PartName } from '../../../../domain/case/codes.ts'
import { ChipGroup } from '../../parts/ChipGroup.tsx'
import { useWords } from '../../useWords.ts'

type PartChoiceProps = {
  readonly label: string
  readonly hint: string
  readonly parts: readonly PartName[]
  readonly values: readonly PartName[]
  readonly onChange: (parts: readonly PartName[]) => void
}

/** No subgroup has this name: names are never empty. */
const everybodyElse = ''

/** Which groups of the people something is about; none chosen: all of them. Nothing to choose where there is one. */
export function PartChoice({ label, hint, parts, values, onChange }: PartChoiceProps) {
  const { text } = useWords()
  if (parts.length < 2) return null
  return (
    <ChipGroup
      label={label}
      hint={hint}
      values={values.map((part) => part ?? everybodyElse)}
      onChange={(chosen) =>
        // What a draft still names of groups that are gone goes with the first choice made here.
        onChange(chosen.map((part) => (part === everybodyElse ? null : part)).filter((part) => parts.includes(part)))
      }
      choices={parts.map((part) => ({ value: part ?? everybodyElse, label: part ?? text.parts.everybodyElse }))}
    />
  )
}
