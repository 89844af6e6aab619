import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import type { FilingKind } from '../../../domain/case/codes.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { TabLinks } from '../../ui/TabLinks.tsx'
import { useCase } from '../CaseContext.tsx'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import styles from './AuthorityForm.module.css'
import { pathToForm } from './formAddress.ts'
import type { FormAsked } from './formQueries.ts'

/** The form to fill in now and the ones that were filed, beside each other; of a filed one when, by whom and under which number. */
export function FormVersions({ form, asked }: { form: AuthorityFormView; asked: FormAsked }) {
  const { view, may } = useCase()
  const text = useText(authorityFormText)
  const { names, format } = useWords()
  const { filings, filed } = form
  if (filings.length === 0) return null
  const next: readonly FilingKind[] = may('supplementNotification') ? ['supplement', 'withdrawal'] : ['initial']
  const usual = next[0]
  return (
    <>
      <div data-screen-only>
        <TabLinks
          label={text.versions}
          tabs={[
            ...next.map((kind) => ({
              to: pathToForm(view.reference, kind === usual ? {} : { kind }),
              label: text.next[kind],
              current: filed === null && (asked.kind ?? usual) === kind,
            })),
            ...filings.map(({ filing, kind }) => ({
              to: pathToForm(view.reference, { filing }),
              label: text.filedTab(format.number(filing), sentenceCase(names.filingKind[kind])),
              current: filed?.filing === filing,
            })),
          ]}
        />
      </div>
      {filed && (
        <div className={styles.filed}>
          <p>{text.filed.readOnly}</p>
          <SummaryList
            items={[
              { term: text.filed.number, value: filed.authorityNumber ?? text.filed.noNumber },
              { term: text.filed.at, value: format.moment(filed.filedAt) },
              { term: text.filed.by, value: filed.by.name },
            ]}
          />
        </div>
      )}
    </>
  )
}
