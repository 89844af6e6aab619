import { useQuery } from '@tanstack/react-query'
import { Alert } from '../ui/Alert.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { useNow } from '../ui/Now.tsx'
import { useCase } from './CaseContext.tsx'
import { caseEventsQuery } from './caseQueries.ts'
import { nameOfEvent } from './chronology/describeEvent.ts'
import { type PagePart, pathTo } from './sections.ts'
import { useWords } from './useWords.ts'

/** Says that this is the past, after which entry, and shows the way back and along. */
export function AsKnownBanner({ version, part }: { version: number; part: PagePart }) {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const now = useNow()
  const newest = view.newestVersion ?? version
  const { data } = useQuery(caseEventsQuery({ id: view.id, version: newest }))
  const event = data?.items.find((each) => each.version === version)
  return (
    <Alert
      kind="warning"
      title={text.asKnownThen.banner(format.moment(event?.recordedAt ?? new Date(now).toISOString()))}
      actions={
        <>
          <ButtonLink look="primary" small to={pathTo(view.reference, part)}>
            {text.asKnownThen.back}
          </ButtonLink>
          {version > 1 && (
            <ButtonLink small to={pathTo(view.reference, part, version - 1)}>
              {text.asKnownThen.earlier}
            </ButtonLink>
          )}
          {version + 1 < newest && (
            <ButtonLink small to={pathTo(view.reference, part, version + 1)}>
              {text.asKnownThen.later}
            </ButtonLink>
          )}
        </>
      }
    >
      {event && <p>{text.asKnownThen.after(nameOfEvent(event, names), event.by.name)}</p>}
    </Alert>
  )
}
