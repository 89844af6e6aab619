import { Link } from 'react-router'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './Import.module.css'
import { importPages, importSteps, type ImportStep } from './importSteps.ts'

const order = ['file', ...(Object.keys(importSteps) as ImportStep[])] as const

type StepLinksProps = {
  /** The import; null while no file is chosen. */
  readonly id: string | null
  readonly current: (typeof order)[number]
  /** The steps that can be gone to. */
  readonly open: readonly ImportStep[]
}

/** The four steps, where one is, and the way back and on. */
export function StepLinks({ id, current, open }: StepLinksProps) {
  const text = useText(importsText)
  return (
    <nav aria-label={text.stepsLabel}>
      <ol className={styles.steps}>
        {order.map((step, at) => {
          const to =
            step === 'file' ? importPages.all : id !== null && open.includes(step) ? importPages.step(id, step) : null
          const name = (
            <>
              <span className={styles.stepNumber} aria-hidden>
                {at + 1}
              </span>
              {text.steps[step]}
            </>
          )
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              {to === null || step === current ? <span>{name}</span> : <Link to={to}>{name}</Link>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
