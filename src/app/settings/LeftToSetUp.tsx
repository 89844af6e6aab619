import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../contract/organisation.ts'
import { mayActor } from '../../domain/people.ts'
import { policyQuery } from '../case/caseQueries.ts'
import { dutyQuery } from '../inbox/reportQueries.ts'
import { mailboxesQuery } from '../mailbox/mailboxesQuery.ts'
import { pages } from '../shell/pages.ts'
import { leftToSetUpText } from '../text/leftToSetUp.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { Tag } from '../ui/Tag.tsx'
import { accountsQuery } from './accountsQuery.ts'
import { detailsQuery } from './detailsQuery.ts'
import styles from './Settings.module.css'

/** What an administrator still has to set up, with the way there; nothing once all is done, or while that cannot be told. */
export function LeftToSetUp({ me }: { me: Me }) {
  const text = useText(leftToSetUpText)
  const steps = useSteps(me)
  if (steps === null || steps.every(({ isDone, optional }) => isDone || optional === true)) return null
  return (
    <section className={styles.part} aria-labelledby="left-to-set-up">
      <h2 id="left-to-set-up">{text.title}</h2>
      <p>{text.intro}</p>
      <ul className={styles.passkeys}>
        {steps.map(({ name, part, isDone, optional }) => (
          <li key={name}>
            <Link to={`${pages.settings}?deel=${part}`}>{text.steps[name]}</Link>
            {isDone ? (
              <Tag tone="good">{text.states.done}</Tag>
            ) : (
              <Tag tone={optional ? 'quiet' : 'soon'}>{text.states[optional ? 'optional' : 'toDo']}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type StepName = 'details' | 'desk' | 'mailbox' | 'colleagues' | 'secondReader' | 'duty'
/** @property optional good to have, but many do well without */
type Step = { readonly name: StepName; readonly part: string; readonly isDone: boolean; readonly optional?: boolean }

/** The steps and whether each is done; null until all is known. The list may fail in silence: its pages tell. */
function useSteps({ can }: Me): readonly Step[] | null {
  const silent = { throwOnError: false } as const
  const seesDuty = can.readCases === true
  const { data: details } = useQuery({ ...detailsQuery, ...silent })
  const { data: settings } = useQuery({ ...policyQuery, ...silent })
  const { data: mailboxes } = useQuery({ ...mailboxesQuery, ...silent })
  const { data: accounts } = useQuery({ ...accountsQuery, ...silent })
  const { data: roster } = useQuery({ ...dutyQuery, enabled: seesDuty })
  if (!details || !settings || !mailboxes || !accounts || (seesDuty && !roster)) return null

  const { street, postcode, city, tradeNumber, dpoNumber } = details
  const handlers = accounts.filter(
    ({ id, roles, active }) => active && mayActor({ kind: 'user', id, roles }, 'handleCases'),
  ).length
  return [
    { name: 'colleagues', part: 'accounts', isDone: handlers > 0 },
    // Whoever asks or writes never reads: it takes two.
    { name: 'secondReader', part: 'accounts', isDone: handlers > 1 },
    { name: 'details', part: 'gegevens', isDone: areFilled([street, postcode, city, tradeNumber, dpoNumber]) },
    { name: 'desk', part: 'organisatie', isDone: areFilled([settings.deskPhone, settings.deskHours]) },
    ...(roster ? [{ name: 'duty', part: 'dienst', isDone: roster.items.length > 0 } as const] : []),
    { name: 'mailbox', part: 'postvak', isDone: mailboxes.items.length > 0, optional: true },
  ]
}

const areFilled = (texts: readonly string[]): boolean => texts.every((text) => text.trim() !== '')
