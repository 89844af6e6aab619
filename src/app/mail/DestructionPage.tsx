import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useParams } from 'react-router'
import type { DestructionRequest } from '../../contract/messages.ts'
import type { CopiesAnswer } from '../../domain/messages/message.ts'
import { copiesAnswers } from '../../domain/messages/message.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { destructionText } from '../text/destruction.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from '../report-form/ReportForm.module.css'
import { DestructionFacts } from './DestructionFacts.tsx'

const pathOf = (code: string) => `public/destruction-requests/${encodeURIComponent(code)}`

const destructionQuery = (code: string) =>
  queryOptions({
    queryKey: ['destructionRequest', code] as const,
    queryFn: ({ signal }) => request<DestructionRequest>(pathOf(code), { signal }),
    throwOnError: false,
    retry: false,
  })

/** Where a wrong recipient declares, with the code of the message, that everything was destroyed. */
export function Component() {
  const text = useText(destructionText)
  const code = useParams()['code'] ?? ''
  const { data, error } = useQuery(destructionQuery(code))
  const title = error ? text.unknownTitle : text.title
  return (
    <div className={styles.page}>
      <PageHeading title={title} documentTitle={title} />
      {error && <p>{text.unknown}</p>}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <DestructionFacts request={data}>
          <Declaration code={code} />
        </DestructionFacts>
      )}
    </div>
  )
}

function Declaration({ code }: { code: string }) {
  const text = useText(destructionText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [copies, setCopies] = useState<CopiesAnswer | null>(null)
  const [remark, setRemark] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<DestructionRequest>(`${pathOf(code)}/declarations`, { method: 'POST', body: { copies, remark } }),
    onSuccess: (after) => showAnswer(queryClient, destructionQuery(code).queryKey, after),
  })
  const declare = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (copies !== null && !isPending) mutate()
  }
  return (
    <form className={styles.form} noValidate onSubmit={declare}>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <RadioGroup
        label={text.copies}
        choices={copiesAnswers.map((value) => ({ value, label: text.copiesChoices[value] }))}
        value={copies}
        onChange={setCopies}
        error={tried && copies === null ? text.copiesMissing : undefined}
      />
      <TextArea
        label={text.remark}
        hint={text.remarkHint}
        optional
        value={remark}
        onChange={({ target }) => setRemark(target.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {text.declare}
        </Button>
      </div>
    </form>
  )
}
