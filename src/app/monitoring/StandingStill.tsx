import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StandingStill as Still } from '../../contract/watch.ts'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { plainView } from '../worklist/address.ts'
import { AssignDialog } from '../worklist/AssignDialog.tsx'
import { DeadlineCell } from '../worklist/DeadlineCell.tsx'
import { useAssign } from '../worklist/useAssign.ts'
import styles from './Monitoring.module.css'
import { standingStillQuery } from './monitoringQueries.ts'
import { ReminderDialog } from './ReminderDialog.tsx'

type Item = Still['items'][number]
type Acting = { readonly act: 'assign' | 'remind'; readonly item: Item }

/** The cases that do not move although they should, why, and what to do about it: the first thing that a team lead looks for. */
export function StandingStill() {
  const text = useText(monitoringText)
  const { still } = text
  const format = useFormat()
  const { data } = useSuspenseQuery(standingStillQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const queryClient = useQueryClient()
  const assign = useAssign(plainView('team'), '')
  const all = data.more ? still.atLeast(format.number(data.all)) : format.number(data.all)
  const [acting, setActing] = useState<Acting | null>(null)
  const close = () => setActing(null)
  const askAgain = () => {
    void queryClient.invalidateQueries({ queryKey: standingStillQuery.queryKey })
    void queryClient.invalidateQueries({ queryKey: ['cases', 'count'] })
  }
  return (
    <section aria-labelledby="standing-still" className={styles.part}>
      <h2 id="standing-still">
        {still.title} {data.all > 0 && <span className={styles.count}>{all}</span>}
      </h2>
      {data.items.length === 0 ? (
        <p>{still.none}</p>
      ) : (
        <>
          <p className={styles.soft}>{still.hint}</p>
          <ul className={styles.still}>
            {data.items.map((item) => (
              <StillCase
                key={item.case.id}
                item={item}
                mayAct={me.can.handleCases === true}
                onAct={(act) => setActing({ act, item })}
              />
            ))}
          </ul>
          {data.all > data.items.length && <p>{still.first(format.number(data.items.length), all)}</p>}
        </>
      )}
      {acting?.act === 'assign' && (
        <AssignDialog
          rows={[acting.item.case]}
          onAssign={async (to, note) => {
            const wrong = await assign.one(acting.item.case, to, note)
            askAgain()
            return wrong
          }}
          onClose={close}
        />
      )}
      {acting?.act === 'remind' && acting.item.case.handler && (
        <ReminderDialog row={acting.item.case} handler={acting.item.case.handler} onSent={askAgain} onClose={close} />
      )}
    </section>
  )
}

type StillCaseProps = { item: Item; mayAct: boolean; onAct: (act: Acting['act']) => void }

function StillCase({ item, mayAct, onAct }: StillCaseProps) {
  const { still } = useText(monitoringText)
  const { reference, title, handler } = item.case
  return (
    <li>
      <div className={styles.stillCase}>
        <Link quiet to={pages.case(reference)} aria-label={`${reference} ${title}`}>
          <b>{title}</b>
        </Link>
        <span className={styles.why}>
          <Reasons item={item} />{' '}
          <span className={styles.soft}>
            · <span className={styles.reference}>{reference}</span>
            {handler && ` · ${handler.name}`}
          </span>
        </span>
      </div>
      {item.case.dueAt === null ? (
        <p className={styles.soft}>{still.noTerm}</p>
      ) : (
        <div className={styles.gauge}>
          <DeadlineCell row={item.case} />
        </div>
      )}
      {mayAct && (
        <div className={styles.acts}>
          <Button small onClick={() => onAct('assign')} aria-label={still.assignCase(reference)}>
            {still.assign}
          </Button>
          {handler && !item.reasons.includes('gone') && (
            <Button
              small
              look="quiet"
              onClick={() => onAct('remind')}
              aria-label={still.remindCase(reference, handler.name)}
            >
              {still.remind}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** Why, in words: "niemand toegewezen, 31 u niets vastgelegd". */
function Reasons({ item: { reasons, lastRecordedAt, case: row } }: { item: Item }) {
  const { still } = useText(monitoringText)
  const format = useFormat()
  const now = useNow()
  const since = (at: string) => format.duration(now - Date.parse(at))
  const inWords = (reason: Item['reasons'][number]): string => {
    const { waitingFor } = row.nextStep
    switch (reason) {
      case 'nobody':
        return still.reasons.nobody
      case 'gone':
        return still.reasons.gone
      case 'quiet':
        return still.reasons.quiet(since(lastRecordedAt))
      case 'waiting':
        return waitingFor?.role === 'dpo'
          ? still.reasons.waitingDpo(since(waitingFor.since))
          : still.reasons.waitingSecondReader(since(waitingFor?.since ?? lastRecordedAt))
    }
  }
  return reasons.map(inWords).join(' · ')
}
