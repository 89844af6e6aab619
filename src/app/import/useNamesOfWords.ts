import type { WordField } from '../../domain/import/field.ts'
import { domainText } from '../text/domain.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'

/** What a value of a field is called on the screens. */
export function useNamesOfWords(): (field: WordField, code: string) => string {
  const names = useText(domainText)
  const { choices } = useText(importsText)
  const { causes } = useText(registerText)
  const tables: Record<WordField, Readonly<Record<string, string>>> = {
    ...choices,
    incidentKind: names.incidentKind,
    natures: names.nature,
    categories: names.category,
    specialCategories: names.specialCategory,
    subjectGroups: names.subjectGroup,
    verdict: names.verdict,
    cause: causes,
  }
  return (field, code) => tables[field][code] ?? code
}
