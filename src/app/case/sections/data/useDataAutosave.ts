import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { type Autosave, useAutosave } from '../../saving/useAutosave.ts'
import { dataBodyOf, type DataForm, dataFormOf } from './dataForm.ts'

/** The facts of the case as they are filled in, each answer saved by itself, in whichever section it is given. */
export function useDataAutosave(): Autosave<DataForm> {
  const { view } = useCase()
  return useAutosave<DataForm>({
    view,
    group: 'breachedData',
    recordedIn: (shown) => ({
      value: dataFormOf(shown),
      version: shown.breachedData?.version ?? null,
      at: shown.breachedData?.recordedAt ?? null,
    }),
    write: (form) => {
      const body = dataBodyOf(form, view)
      return body && writes.breachedData(body)
    },
  })
}
