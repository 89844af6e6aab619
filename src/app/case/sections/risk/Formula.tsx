import { formulaOf } from '../../../../domain/law/formula.ts'
import type { Severity } from '../../../../domain/law/severity.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { useWords } from '../../useWords.ts'
import styles from './Formula.module.css'

/** The score written out with this case's numbers, and how each of them came about. */
export function Formula({ severity, small = false }: { severity: Severity; small?: boolean }) {
  const { text, names, format } = useWords()
  const formula = formulaOf(severity)
  const n = format.decimal
  return (
    <div className={styles.block} data-small={small || undefined}>
      <p className={styles.formula}>
        <span>
          {n(formula.dpc)} <small>{text.score.data}</small>
        </span>
        <span>×</span>
        <span>
          {n(formula.ei)} <small>{text.score.identifiable}</small>
        </span>
        <span>+</span>
        <span>
          {n(formula.cb)} <small>{text.score.circumstances}</small>
        </span>
        <span>=</span>
        <strong className={styles.result} data-band={severity.band}>
          {n(formula.se)} {names.band[severity.band]}
        </strong>
      </p>
      {(severity.nearLimit || severity.flags.length > 0) && (
        <p className={styles.flags}>
          {severity.nearLimit && <Tag tone="soon">{text.score.nearLimit}</Tag>}
          {severity.flags.map((flag) => (
            <Tag key={flag}>{text.score.flags[flag]}</Tag>
          ))}
        </p>
      )}
      {!small && (
        <Fold label={`${text.score.method(severity.rulePack)}: ${text.score.howTitle}`}>
          <p className={styles.steps}>{text.argument.scoreIntro}</p>
          <ul className={styles.steps}>
            {formula.leading && (
              <li>
                {text.score.steps.dpc(
                  n(formula.leading.base),
                  formula.leading.adjustment === 0
                    ? ''
                    : ` ${formula.leading.adjustment > 0 ? '+' : '−'} ${n(Math.abs(formula.leading.adjustment))}`,
                  names.dataClass[formula.leading.class],
                )}
              </li>
            )}
            <li>{text.score.steps.ei(names.identifiability[severity.identifiability], n(formula.ei))}</li>
            <li>
              {text.score.steps.cb}{' '}
              {formula.circumstances
                .map(({ element, points }) => `${text.score.steps.circumstance[element]} ${n(points)}`)
                .join(' + ')}{' '}
              = {n(formula.cb)}.
            </li>
          </ul>
        </Fold>
      )}
    </div>
  )
}
