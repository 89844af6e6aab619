import { caseText } from '../../../text/case.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Link } from '../../../ui/Link.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'

/** The way to where a fact can be changed; those who hear it hear which fact. */
export function ChangeLink({ to, what }: { to: string; what: string }) {
  const text = useText(caseText).risk
  return (
    <Link to={to}>
      {text.change}
      <VisuallyHidden>: {what}</VisuallyHidden>
    </Link>
  )
}
