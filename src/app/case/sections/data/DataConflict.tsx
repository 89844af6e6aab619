import { Conflict } from '../../saving/Conflict.tsx'
import type { Autosave } from '../../saving/useAutosave.ts'
import { useWords } from '../../useWords.ts'
import type { DataForm } from './dataForm.ts'
import { showDataField } from './showDataField.ts'

/** What a colleague answered otherwise meanwhile, to be settled; nothing where there is nothing. */
export function DataConflict({ autosave }: { autosave: Autosave<DataForm> }) {
  const words = useWords()
  if (!autosave.conflict) return null
  return (
    <Conflict
      conflict={autosave.conflict}
      labelOf={(field) => words.text.data.fields[field]}
      show={(field, value) => showDataField(field, value, words)}
      onResolve={autosave.resolve}
    />
  )
}
