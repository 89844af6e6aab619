import { useNavigate } from 'react-router'
import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useCase } from '../CaseContext.tsx'
import { FilingForm } from '../sections/authority/FilingForm.tsx'
import styles from './AuthorityForm.module.css'
import { pathToForm } from './formAddress.ts'

const abilities = {
  initial: 'notifyAuthority',
  supplement: 'supplementNotification',
  withdrawal: 'withdrawNotification',
} as const

/** The end of the work: what was filed on the website is recorded, with the answers as they now stand. */
export function FilingPart({ form: { kind, filings } }: { form: AuthorityFormView }) {
  const { view, may, because } = useCase()
  const navigate = useNavigate()
  const text = useText(authorityFormText)
  const reason = because(abilities[kind])
  return (
    <Panel aria-labelledby="filing-heading" className={styles.filing} data-screen-only>
      <h2 id="filing-heading">{text.filing.title}</h2>
      {may(abilities[kind]) ? (
        <>
          <p className={styles.intro}>{text.filing.intro}</p>
          <FilingForm
            key={kind}
            kind={kind}
            onDone={() => void navigate(pathToForm(view.reference, { filing: filings.length + 1 }))}
          />
        </>
      ) : (
        reason !== undefined && <p>{reason}</p>
      )}
    </Panel>
  )
}
