import type { Settings } from '../../contract/organisation.ts'
import { type Regime, regimes } from '../../domain/people.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { settingsText } from '../text/settings.ts'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { DayField } from '../ui/fields/DayField.tsx'
import { FieldSet } from '../ui/fields/Field.tsx'
import { Tag } from '../ui/Tag.tsx'
import styles from './Settings.module.css'

type Timers = Pick<Settings, 'regimes' | 'regimesFrom'>

/** Which laws start a term here, and from which day: each with what it asks, and how sure that is. */
export function TimersSettings({
  timers,
  onChange,
  error,
}: {
  timers: Timers
  onChange: (timers: Timers) => void
  error: string | undefined
}) {
  const text = useText(settingsText)
  const names = useText(domainText)
  const choose = (regime: Regime, on: boolean) =>
    onChange({ ...timers, regimes: regimes.filter((one) => (one === regime ? on : timers.regimes.includes(one))) })
  const from = (regime: Regime, day: string | null) => {
    const { [regime]: _, ...others } = timers.regimesFrom
    onChange({ ...timers, regimesFrom: day === null ? others : { ...others, [regime]: day } })
  }
  return (
    <FieldSet label={text.timers} hint={text.timersHint} {...(error !== undefined && { error })}>
      <ul className={styles.timers}>
        {regimes.map((regime) => (
          <li key={regime}>
            <Checkbox
              label={`${names.regime[regime]}, ${text.regimeHints[regime]}`}
              hint={text.timerTerms[regime]}
              checked={timers.regimes.includes(regime)}
              onChange={(on) => choose(regime, on)}
            />
            {text.timerDoubts[regime] !== '' && <Tag tone="soon">{text.timerDoubts[regime]}</Tag>}
            {timers.regimes.includes(regime) && (
              <DayField
                label={text.timerFrom(names.regime[regime])}
                hint={text.timerFromHint}
                initial={timers.regimesFrom[regime] ?? null}
                onChange={(day) => from(regime, day)}
              />
            )}
          </li>
        ))}
      </ul>
    </FieldSet>
  )
}
