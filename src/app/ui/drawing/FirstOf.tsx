import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'

/** Says below a list that it goes on, where not all of it is shown. */
export function FirstOf({ shown, all }: { shown: number; all: number }) {
  const text = useText(commonText)
  const format = useFormat()
  return shown < all && <p>{text.firstOf(format.number(shown), format.number(all))}</p>
}
