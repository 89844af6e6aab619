import type { ImportField } from '../../domain/import/field.ts'
import type { importsText } from '../text/imports.ts'

/** The fields in groups, as a list offers them. */
const groups = {
  entry: [
    'sourceReference',
    'title',
    'summary',
    'isBreach',
    'status',
    'department',
    'controller',
    'processor',
    'count',
  ],
  moments: [
    'openedAt',
    'occurredFrom',
    'occurredTo',
    'detectedAt',
    'awareAt',
    'containedAt',
    'notifiedAt',
    'informedAt',
    'closedAt',
  ],
  facts: [
    'incidentKind',
    'natures',
    'categories',
    'specialCategories',
    'people',
    'records',
    'subjectGroups',
    'consequences',
    'cause',
    'measures',
    'lessons',
    'verdict',
    'verdictReason',
  ],
  decisions: [
    'authorityDecision',
    'authorityReason',
    'authorityNumber',
    'delayReason',
    'subjectsDecision',
    'subjectsReason',
    'dpoAdvice',
  ],
  other: ['notes'],
} as const satisfies Record<string, readonly ImportField[]>

type Texts = (typeof importsText)['nl']

/** The options of a list of fields. */
export const FieldOptions = ({ text }: { text: Texts }) => (
  <>
    {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
      <optgroup key={group} label={text.fieldGroups[group]}>
        {groups[group].map((field) => (
          <option key={field} value={field}>
            {text.fields[field]}
          </option>
        ))}
      </optgroup>
    ))}
  </>
)
