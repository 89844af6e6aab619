import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { RegisterExportMade } from '../../../contract/register.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { registerText } from '../../text/register.ts'
import { registerExportsText } from '../../text/registerExports.ts'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useNow } from '../../ui/Now.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import styles from './Exports.module.css'
import { exportsMadeQuery, fetchExport } from './exportQueries.ts'

/** Who took the register along, when and what for; one's own files can be fetched here for a day. */
export function ExportsMade({ onClose }: { onClose: () => void }) {
  const text = useText(registerExportsText)
  const { exported } = useText(registerText)
  const sentence = useProblemSentence()
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(exportsMadeQuery)
  const items = data?.pages.flatMap((page) => page.items)
  const fetching = useMutation({
    networkMode: 'always',
    mutationFn: fetchExport,
    onSuccess: (name) => announce(exported(name)),
  })
  const fault = error ?? fetching.error
  return (
    <Dialog title={text.made} onClose={onClose} wide actions={<Button onClick={onClose}>{text.done}</Button>}>
      <p>{text.madeIntro}</p>
      {fault && <Alert kind="error">{sentence(fault)}</Alert>}
      {!items && !error && <Skeleton lines={4} />}
      {items?.length === 0 && <p className={styles.soft}>{text.madeNone}</p>}
      <ul className={styles.made}>
        {items?.map((made) => (
          <ExportLine key={made.id} made={made} onFetch={() => fetching.mutate(made)} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{text.more}</Button>}
    </Dialog>
  )
}

function ExportLine({ made, onFetch }: { made: RegisterExportMade; onFetch: () => void }) {
  const text = useText(registerExportsText)
  const { formats } = useText(registerText)
  const format = useFormat()
  const now = useNow()
  const { by, at, purpose, version, file, job } = made
  const became =
    job === null
      ? text.atOnce
      : file === null
        ? text.underWay
        : file.there
          ? text.until(format.shortMoment(file.until, now))
          : text.gone
  return (
    <li>
      <div>
        <strong>{purpose}</strong>
        <div className={styles.soft}>
          {text.madeBy(by.name, format.shortMoment(at, now))} · {text.versions[version]} · {formats[made.format]} ·{' '}
          {became}
        </div>
      </div>
      {by.mine && file?.there === true && (
        <Button small onClick={onFetch} aria-label={text.fetchOf(purpose)}>
          {text.fetch}
        </Button>
      )}
    </li>
  )
}
