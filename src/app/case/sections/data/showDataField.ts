import type { Words } from '../../inWords.ts'
import { type DataForm } from './dataForm.ts'
import { readNumber } from './numberForm.ts'

/** One field of the form in words, for a person who compares two of them. */
export function showDataField(field: keyof DataForm, form: DataForm, { text, names, format }: Words): string {
  const unknown = text.data.unknown
  switch (field) {
    case 'incidentKind':
      return form.incidentKind ? names.incidentKind[form.incidentKind] : unknown
    case 'natures':
      return form.natures.map((one) => names.nature[one]).join(', ')
    case 'availability':
      return form.availability === 'unknown' ? unknown : names.availability[form.availability]
    case 'integrity':
      return form.integrity === 'unknown' ? unknown : names.integrity[form.integrity]
    case 'restoredWithin':
      return form.restoredWithin === 'unknown' ? unknown : names.restoredWithin[form.restoredWithin]
    case 'categories':
      return form.categories.map((one) => names.category[one]).join(', ')
    case 'specialCategories':
      return form.specialCategories.map((one) => names.specialCategory[one]).join(', ')
    case 'noSpecial':
      return form.noSpecial ? names.yesNoUnknown.yes : names.yesNoUnknown.no
    case 'classes':
      return form.classes
        .map((one) => `${names.dataClass[one.class]} ${one.adjustment > 0 ? '+' : ''}${one.adjustment}`)
        .join(', ')
    case 'identifiability':
      return names.identifiability[form.identifiability]
    case 'subjectGroups':
      return form.subjectGroups.map((one) => names.subjectGroup[one]).join(', ')
    case 'people':
    case 'records': {
      const read = readNumber(form[field])
      return typeof read === 'object' ? format.quantity(read) : unknown
    }
    case 'recipientKind':
      return form.recipientKind === 'notKnownYet' ? unknown : names.recipientKind[form.recipientKind]
    case 'exfiltration':
      return form.exfiltration === 'unknown' ? unknown : names.exfiltration[form.exfiltration]
    case 'backup':
    case 'vulnerablePeople':
    case 'secretAddress':
    case 'trusted':
    case 'destructionConfirmed':
    case 'public':
    case 'maliciousIntent':
    case 'unintelligible':
    case 'keySafe':
      return names.yesNoUnknown[form[field]]
    case 'subgroups':
      return form.subgroups.map(({ name }) => name.trim()).join(', ')
    case 'consequences':
    case 'numbersNote':
      return form[field]
  }
}
