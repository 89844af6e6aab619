import { useCallback } from 'react'
import { OfflineError, ProblemError } from '../client/problem.ts'
import { useText } from './LanguageProvider.tsx'
import { problemsText } from './problems.ts'
import { shellText } from './shell.ts'

/** Says what went wrong, in the reader's language: by the code of the problem, else in the words of the server. */
export function useProblemSentence(): (fault: unknown) => string {
  const sentences = useText(problemsText)
  const { faultOffline, faultUnexpected } = useText(shellText)
  return useCallback(
    (fault: unknown) => {
      if (fault instanceof OfflineError) return faultOffline
      if (!(fault instanceof ProblemError)) return faultUnexpected
      const { code, detail, title } = fault.problem
      return sentences[code] ?? detail ?? title
    },
    [sentences, faultOffline, faultUnexpected],
  )
}

/** The same for a refusal of which only the code and the title were kept. */
export function useSentenceOfCode(): (code: string, title: string | undefined) => string {
  const sentences = useText(problemsText)
  const { faultUnexpected } = useText(shellText)
  return useCallback((code, title) => sentences[code] ?? title ?? faultUnexpected, [sentences, faultUnexpected])
}
