import { sections, type Section } from '../../../domain/case/sections.ts'
import { pages } from '../../shell/pages.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { domainText } from '../../text/domain.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { ActFault } from '../saving/ActFault.tsx'
import { useAct } from '../saving/useAct.ts'
import styles from './AuthorityForm.module.css'
import type { FormAnswerView } from './formQueries.ts'

const isSection = (place: string): place is Section => sections.some((section) => section === place)

type ProvenanceProps = { answer: FormAnswerView; editing: boolean; mayType: boolean; onEdit: () => void }

/** Where an answer comes from, what is still to be done about it, and the way to where it is given. */
export function Provenance({ answer, editing, mayType, onEdit }: ProvenanceProps) {
  const text = useText(authorityFormText)
  const { question, text: words, provenance, mandatory, place, caseSays } = answer
  const typedHere = useTyped(answer)
  const act = useAct()
  const keep = (value: FormAnswerView['value']) =>
    void act.run(writes.authorityFormAnswers({ answers: [{ question, value }] }), text.keptAnswer)
  const named = `${question} ${words}`
  const toCheck = provenance === 'derived'
  return (
    <div className={styles.provenance}>
      {toCheck && <Tag tone="soon">{text.provenance.derived}</Tag>}
      {provenance === 'missing' && mandatory && <Tag tone="late">{text.provenance.missing}</Tag>}
      <Source answer={answer} typedHere={typedHere} />
      {toCheck && typedHere && <span>{caseSays === null ? text.caseSaysNothing : text.caseSays(caseSays)}</span>}
      {!editing && mayType && toCheck && (
        <Button small look="quiet" onClick={() => keep(answer.value)}>
          {text.correct}
          <VisuallyHidden>: {named}</VisuallyHidden>
        </Button>
      )}
      {mayType && typedHere && toCheck && (
        <Button small look="quiet" onClick={() => keep(null)}>
          {text.takeBack}
        </Button>
      )}
      {!editing && mayType && (provenance !== 'recorded' || typedHere) && (
        <Button small look="quiet" onClick={onEdit}>
          {provenance === 'missing' ? text.fillIn.here : text.change}
          <VisuallyHidden>: {named}</VisuallyHidden>
        </Button>
      )}
      {place === 'filing' && provenance === 'missing' && !mayType && <span>{text.from.filing}</span>}
      <ActFault act={act} />
    </div>
  )
}

/** Whether what stands there was typed on the form. */
function useTyped({ question, version }: FormAnswerView): boolean {
  const { view } = useCase()
  return view.authority.formAnswers.some((one) => one.question === question && one.version === version)
}

function Source({ answer: { provenance, place, version }, typedHere }: { answer: FormAnswerView; typedHere: boolean }) {
  const { pathTo } = useCase()
  const text = useText(authorityFormText)
  const names = useText(domainText)
  if (typedHere) return <span className={styles.quiet}>{text.from.typed}</span>
  if (isSection(place)) {
    const section = names.section[place]
    if (provenance === 'missing') return <Link to={pathTo(place)}>{text.fillIn.case(section)}</Link>
    return (
      <Link to={pathTo(place)}>
        {provenance === 'derived' ? text.from.derivedCase(section) : text.from.case(section)}
      </Link>
    )
  }
  if (place === 'settings') {
    return (
      <Link to={`${pages.settings}?deel=gegevens`}>
        {provenance === 'missing' ? text.fillIn.settings : text.from.settings}
      </Link>
    )
  }
  if (provenance === 'missing') return null
  if (place === 'form') {
    const words = provenance === 'derived' ? text.from.derivedForm : version === 1 ? text.from.opening : text.from.typed
    return <span className={styles.quiet}>{words}</span>
  }
  return <span className={styles.quiet}>{text.from[place]}</span>
}
