import { useState } from 'react'
import type { FieldFault } from '../ui/fields/ErrorSummary.tsx'
import type { LocalMoment } from '../ui/fields/LocalDateTime.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useNow } from '../ui/Now.tsx'

const clockSkew = 60_000

/** A moment that is over, with what is wrong with it; begins at the present. */
export function useMomentField(fieldId: string) {
  const { fillIn } = useText(lettersText)
  const now = useNow()
  const [initial] = useState(() => new Date(now).toISOString())
  const [moment, setMoment] = useState<string | null>(initial)
  const fault: FieldFault | null =
    moment === null
      ? { fieldId, message: fillIn.moment }
      : Date.parse(moment) > now + clockSkew
        ? { fieldId, message: fillIn.future }
        : null
  return {
    moment,
    fault,
    field: {
      id: fieldId,
      initial,
      onChange: (typed: LocalMoment) => setMoment(typed.kind === 'complete' ? typed.instant : null),
    },
  }
}
