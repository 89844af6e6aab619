import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseList, CaseRow } from '../../../contract/cases.ts'
import { request } from '../../client/request.ts'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { useNow } from '../../ui/Now.tsx'
import { usePause } from '../usePause.ts'
import { useResemblance } from '../ResemblanceNote.tsx'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { OutcomeFrame } from './OutcomeFrame.tsx'

const shown = 6

/** Open cases to choose from: those that answer to the words, or the most urgent while there are none. */
const candidatesQuery = (words: string) =>
  queryOptions({
    queryKey: ['cases', 'candidates', words] as const,
    queryFn: ({ signal }) =>
      request<CaseList>('case-searches', {
        method: 'POST',
        body: { ...(words !== '' && { q: words }), view: 'team', limit: shown },
        signal,
      }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })

/** The report belongs to a case that exists; the likely one is chosen beforehand. */
export function JoinCaseForm({ report, onSubmit, onCancel }: OutcomeFormProps) {
  const { join: text } = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const because = useResemblance(report)
  const like = report.resembles?.case ?? null
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | null>(like?.id ?? null)
  const [tried, setTried] = useState(false)
  const { data } = useQuery(candidatesQuery(usePause(words.trim())))

  const likely = like && words.trim() === '' ? [like] : []
  const others = (data?.items ?? []).filter(({ id }) => !likely.some((each) => each.id === id))
  // Titles are often alike, so each says since when it is there and whose it is.
  const whichOne = ({ openedAt, handler }: Pick<CaseRow, 'openedAt' | 'handler'>) =>
    [text.opened(format.shortMoment(openedAt, now)), handler && text.handledBy(handler.name)].filter(Boolean).join(', ')
  const choices = [
    ...likely.map((each) => ({ ...each, hint: because ?? undefined })),
    ...others.map((each) => ({ ...each, hint: each.id === like?.id && because !== null ? because : whichOne(each) })),
  ].map(({ id, reference, title, hint }) => ({ value: id, label: `${reference} ${title}`, ...(hint && { hint }) }))
  const stillThere = choices.some(({ value }) => value === chosen)

  return (
    <OutcomeFrame
      submitLabel={text.submit}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true)
        if (chosen !== null && stillThere) onSubmit({ outcome: 'joinedCase', caseId: chosen })
      }}
    >
      <TextField
        type="search"
        label={text.search}
        hint={text.hint}
        optional
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={200}
        autoComplete="off"
      />
      {choices.length === 0 ? (
        <p role="status">{text.none}</p>
      ) : (
        <RadioGroup
          label={text.results}
          choices={choices}
          value={stillThere ? chosen : null}
          onChange={setChosen}
          error={tried && !stillThere ? text.missing : undefined}
        />
      )}
    </OutcomeFrame>
  )
}
