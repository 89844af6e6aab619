import { Link } from '../../../ui/Link.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useCase } from '../../CaseContext.tsx'
import { sentenceCase } from '../../inWords.ts'
import styles from './RiskSection.module.css'
import { useWords } from '../../useWords.ts'

/** Where the argument leads: the two decisions that follow from the verdict, and how they stand. */
export function RiskNext() {
  const { view, pathTo } = useCase()
  const { text, names } = useWords()
  const duties = [
    { duty: 'authority', state: names.authorityState[view.authorityState] },
    { duty: 'subjects', state: names.subjectsState[view.subjectsState] },
  ] as const
  return (
    <section className={styles.next}>
      <h3>{text.argument.next}</h3>
      <SummaryList
        items={duties.map(({ duty, state }) => ({
          term: text.argument.duty[duty],
          value: sentenceCase(state),
          action: (
            <Link to={pathTo(duty)}>
              {text.argument.decide}
              <VisuallyHidden> {text.argument.duty[duty]}</VisuallyHidden>
            </Link>
          ),
        }))}
      />
    </section>
  )
}
