import { useEffect, type ReactNode } from 'react'
import type { CaseHit, ReportHit, SearchMatch } from '../../contract/searches.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { searchText } from '../text/search.ts'
import { useFormat } from '../text/useFormat.ts'
import { joinClasses } from '../ui/joinClasses.ts'
import { useNow } from '../ui/Now.tsx'
import { Tag } from '../ui/Tag.tsx'
import type { GroupedOptions, SearchOption } from './searchOptions.ts'
import styles from './Search.module.css'

type SearchOptionsProps = {
  id: string
  groups: GroupedOptions
  active: string | null
  onActive: (key: string) => void
  onOpen: (option: SearchOption) => void
}

/** What was found, in groups. The focus stays in the field; the one that Enter opens is told to it as active. */
export function SearchOptions({ id, groups, active, onActive, onOpen }: SearchOptionsProps) {
  const text = useText(searchText)
  useEffect(() => {
    if (active !== null) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div id={id} role="listbox" aria-label={text.results} className={styles.list} hidden={groups.length === 0}>
      {groups.map(({ group, options }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation" className={styles.group}>
            {text.groups[group]}
          </div>
          {options.map((option) => (
            // The keys are heard by the field, which says which option is active (combobox of ARIA practices).
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.key}
              id={`${id}-${option.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={option.key === active}
              className={joinClasses(styles.option, option.key === active && styles.active)}
              onPointerMove={() => option.key !== active && onActive(option.key)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onOpen(option)}
            >
              {option.kind === 'case' && <CaseOption hit={option.hit} />}
              {option.kind === 'report' && <ReportOption hit={option.hit} />}
              {option.kind === 'allCases' && <span>{text.allCases}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function CaseOption({ hit: { reference, title, handling, handler, dueAt, group, nextStep, match } }: { hit: CaseHit }) {
  const text = useText(searchText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const inTitle = match?.in === 'title' || match?.in === 'reference'
  return (
    <>
      <span className={styles.main}>
        <span className={styles.reference}>{match?.in === 'reference' ? <Excerpt of={match} /> : reference}</span>{' '}
        <b>{match?.in === 'title' ? <Excerpt of={match} /> : title}</b>
      </span>
      <span className={styles.side}>
        {handling === 'closed' && <Tag>{names.handling.closed}</Tag>}
        {handling !== 'closed' && dueAt && (
          <Tag tone={group === 'late' ? 'late' : group === 'later' ? 'neutral' : 'soon'}>
            {format.remaining(dueAt, now)}
          </Tag>
        )}
      </span>
      <span className={styles.under}>
        {match && !inTitle ? (
          <>
            {text.places[match.in]}: <Excerpt of={match} />
          </>
        ) : (
          <>
            {handling !== 'closed' && names.nextStep[nextStep.code]}
            {handler && `${handling === 'closed' ? '' : ' · '}${handler.name}`}
          </>
        )}
      </span>
    </>
  )
}

function ReportOption({ hit: { receivedAt, state, channel, firstLine, case: breach, match } }: { hit: ReportHit }) {
  const text = useText(searchText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const sender = match?.in === 'reporter'
  return (
    <>
      <span className={styles.main}>
        <b>{match && (sender || match.in === 'report') ? <Excerpt of={match} /> : (firstLine ?? text.destroyed)}</b>
      </span>
      <span className={styles.side}>
        <Tag>{breach ? breach.reference : names.reportState[state]}</Tag>
      </span>
      <span className={styles.under}>
        {text.reportLine(names.channel[channel], format.shortMoment(receivedAt, now))}
        {sender && firstLine && ` · ${firstLine}`}
        {match && !sender && match.in !== 'report' && (
          <>
            {' · '}
            {text.places[match.in]}: <Excerpt of={match} />
          </>
        )}
      </span>
    </>
  )
}

const Excerpt = ({ of: { excerpt } }: { of: SearchMatch }): ReactNode =>
  // Pieces of one text have no names of their own; they are never reordered.
  // oxlint-disable-next-line react/no-array-index-key
  excerpt.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
