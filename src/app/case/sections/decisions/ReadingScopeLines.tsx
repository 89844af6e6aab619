import type { CaseView } from '../../../../contract/cases.ts'
import { useWords } from '../../useWords.ts'

/** For whom a proposal is and on which ground; nothing where it is about everybody and on none. */
export function ReadingScopeLines({ reading: { parts, ground } }: { reading: CaseView['secondReadings'][number] }) {
  const { text, names, format } = useWords()
  return (
    <>
      {parts.length > 0 && (
        <p>{text.parts.concerns(format.list(parts.map((part) => part ?? text.parts.everybodyElse)))}</p>
      )}
      {ground !== null && ground !== 'any' && <p>{names.informingGround[ground]}</p>}
    </>
  )
}
