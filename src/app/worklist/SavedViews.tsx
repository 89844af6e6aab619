import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ViewList } from '../../contract/organisation.ts'
import { request } from '../client/request.ts'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistText } from '../text/worklist.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { CrossIcon } from '../ui/icons.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Worklist.module.css'

/** The addresses that somebody, or the team lead for all, has given a name. A convenience: without them the list still works. */
const savedViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => request<ViewList>('views', { signal }),
  staleTime: 300_000,
  throwOnError: false,
})

/** Saved views to go to, and the way to save this one. `query` is the address of the present list without its question mark. */
export function SavedViews({ query }: { query: string }) {
  const text = useText(worklistText)
  const { data: me } = useSuspenseQuery(meQuery)
  const { data } = useQuery(savedViewsQuery)
  const queryClient = useQueryClient()
  const [saving, setSaving] = useState(false)
  const { mutate: remove } = useMutation({
    mutationFn: (id: string) => request<void>(`views/${id}`, { method: 'DELETE' }),
    onSettled: () => queryClient.invalidateQueries(savedViewsQuery),
  })
  const saved = data?.items ?? []
  return (
    <>
      {saved.length === 0 && <p className={styles.soft}>{text.noSavedViews}</p>}
      <ul className={styles.savedList}>
        {saved.map(({ id, name, shared, query: address, mine }) => (
          <li key={id}>
            <Link to={`${pages.worklist}?${address}`}>{name}</Link>
            {shared && <span className={styles.soft}> {text.sharedView}</span>}
            {(mine || (shared && me.can.leadTeam === true)) && (
              <Button look="quiet" small onClick={() => remove(id)}>
                <CrossIcon size="1em" />
                <VisuallyHidden>{text.removeView(name)}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button small onClick={() => setSaving(true)}>
        {text.saveView}
      </Button>
      {saving && <SaveViewDialog query={query} onClose={() => setSaving(false)} />}
    </>
  )
}

function SaveViewDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const text = useText(worklistText)
  const common = useText(commonText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [tried, setTried] = useState(false)
  const { mutate, error } = useMutation({
    mutationFn: () => request<unknown>('views', { method: 'POST', body: { name, shared, query } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(savedViewsQuery)
      announce(text.viewSaved(name))
      onClose()
    },
  })
  return (
    <Dialog title={text.saveTitle} onClose={onClose}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (name.trim() !== '') mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={text.viewName}
          hint={text.viewNameHint}
          error={tried && name.trim() === '' ? text.viewNameMissing : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={100}
        />
        {me.can.leadTeam === true && <Checkbox label={text.shareView} checked={shared} onChange={setShared} />}
        <div>
          <Button type="submit" look="primary">
            {text.save}
          </Button>{' '}
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
