import { use } from 'react'
import { caseText } from '../text/case.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useNow } from '../ui/Now.tsx'
import { CaseContext } from './CaseContext.tsx'
import { formatAsKnown } from './formatAsKnown.ts'
import type { Words } from './inWords.ts'

const noMoments: readonly string[] = []

/** Texts, names and formats of the case page in the reader's language; moments of the case as far as they are known. */
export function useWords(): Words {
  const text = useText(caseText)
  const names = useText(domainText)
  const withoutHour = use(CaseContext)?.view.imported?.withoutHour ?? noMoments
  const format = formatAsKnown(useFormat(), withoutHour, text.takenOver.withoutHour)
  const now = useNow()
  return { text, names, format, now }
}
