import { caseText } from '../text/case.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useNow } from '../ui/Now.tsx'
import type { Words } from './inWords.ts'

/** Texts, names and formats of the case page in the reader's language. */
export function useWords(): Words {
  const text = useText(caseText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  return { text, names, format, now }
}
