import { type QueryClient, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import type { CaseView } from '../../contract/cases.ts'
import type { LettersView } from '../../contract/letters.ts'
import { CaseContext, useCase } from '../case/CaseContext.tsx'
import { caseQuery } from '../case/caseQueries.ts'
import { useChanges } from '../client/useChanges.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { AddresseesPane } from './AddresseesPane.tsx'
import { LetterList } from './LetterList.tsx'
import { LetterPane } from './LetterPane.tsx'
import { lettersQuery } from './letterQueries.ts'
import { addressListPart, letterPart, partName } from './lettersAddress.ts'
import styles from './Letters.module.css'
import { NewLetter } from './NewLetter.tsx'

/** Has the case and its letters at hand before the page shows. */
export const loader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const view = await queryClient.query({ ...caseQuery(params['reference'] ?? ''), staleTime: 'static' })
    await queryClient.query(lettersQuery(view.id))
    return null
  }

/** Telling the people of one case: the letters, whom they go to, and what became of them. */
export function Component() {
  const { reference = '' } = useParams()
  const { data: view } = useSuspenseQuery(caseQuery(reference))
  const { data: me } = useSuspenseQuery(meQuery)
  const opened = useMemo(() => ({ view, me, asKnownAt: null }), [view, me])
  const { data: letters } = useQuery({ ...lettersQuery(view.id), throwOnError: true })
  useNewsOf(view)
  if (!letters) return null
  return (
    <CaseContext value={opened}>
      <Letters letters={letters} />
    </CaseContext>
  )
}

/** What colleagues do with the letters shows by itself; what is typed here stays. */
function useNewsOf({ id, reference }: CaseView): void {
  const queryClient = useQueryClient()
  useChanges((change) => {
    if (change !== null && change.id !== id) return
    void queryClient.invalidateQueries({ queryKey: caseQuery(reference).queryKey })
    void queryClient.invalidateQueries({ queryKey: lettersQuery(id).queryKey })
  })
}

function Letters({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const { view, pathTo } = useCase()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.above}>
          <Link to={pathTo('subjects')}>{text.backTo(view.reference)}</Link>
          <span>
            {view.reference} · {view.title}
          </span>
        </p>
        <PageHeading title={text.title} documentTitle={`${view.reference} ${text.title}`} />
        <p className={styles.intro}>{text.intro}</p>
      </header>
      <div className={styles.columns}>
        <LetterList letters={letters} />
        <OpenPart letters={letters} />
      </div>
    </div>
  )
}

/** The letter or the list that the address names; without one the first letter, or the beginning of one. */
function OpenPart({ letters }: { letters: LettersView }) {
  const [search] = useSearchParams()
  const part = search.get(partName)
  if (part === addressListPart) return <AddresseesPane letters={letters} />
  const asked = letters.items.find(({ letterId }) => letterId === part)
  const letter = asked ?? (part === letterPart.fresh ? undefined : letters.items[0])
  return letter ? (
    <LetterPane key={letter.letterId} letter={letter} letters={letters} />
  ) : (
    <NewLetter letters={letters} />
  )
}
