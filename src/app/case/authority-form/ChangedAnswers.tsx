import { useNavigate } from 'react-router'
import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import { wordsChanged } from '../../../domain/law/form/wordDiff.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Select } from '../../ui/fields/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import styles from './AuthorityForm.module.css'
import { pathToForm } from './formAddress.ts'

type Change = AuthorityFormView['changed'][number]

/** What differs between this form and one that was filed: per question, with the words that came and went. */
export function ChangedAnswers({ form }: { form: AuthorityFormView }) {
  const text = useText(authorityFormText)
  const { format } = useWords()
  const { changed, comparedWith } = form
  const version = format.number(comparedWith ?? 0)
  return (
    <section className={styles.changed} aria-labelledby="changed-heading">
      <h2 id="changed-heading">{changed.length === 0 ? text.changed.none(version) : text.changed.title(version)}</h2>
      <CompareWith form={form} />
      {changed.length > 0 && (
        <dl>
          {changed.map((change) => (
            <div key={change.question}>
              <dt>
                <span className={styles.number}>{change.question}</span> {change.text}
              </dt>
              <dd>
                <ChangedWords change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function ChangedWords({ change: { before, after } }: { change: Change }) {
  const { changed: text } = useText(authorityFormText)
  const what = before === null ? text.added : after === null ? text.removed : text.changed
  return (
    <p className={styles.words}>
      <strong>{what}: </strong>
      {wordsChanged(before ?? '', after ?? '').map(({ kind, text: words }, index) => {
        // The runs of one text have no other name than their place.
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{words}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <VisuallyHidden>[{text.words[kind]}: </VisuallyHidden>
            {words}
            <VisuallyHidden>] </VisuallyHidden>
          </Mark>
        )
      })}
    </p>
  )
}

/** Any two versions can be laid beside each other. */
function CompareWith({ form: { filings, filed, comparedWith, kind } }: { form: AuthorityFormView }) {
  const { view } = useCase()
  const text = useText(authorityFormText)
  const { names, format, now } = useWords()
  const navigate = useNavigate()
  const others = filings.filter(({ filing }) => filing !== filed?.filing)
  if (others.length < 2) return null
  return (
    <Select
      label={text.changed.compareWith}
      value={String(comparedWith)}
      onChange={(event) =>
        void navigate(
          pathToForm(view.reference, {
            filing: filed?.filing ?? null,
            since: Number(event.target.value),
            kind: filed ? null : kind,
          }),
        )
      }
    >
      {others.map((one) => (
        <option key={one.filing} value={one.filing}>
          {text.changed.version(
            format.number(one.filing),
            sentenceCase(names.filingKind[one.kind]),
            format.shortMoment(one.filedAt, now),
          )}
        </option>
      ))}
    </Select>
  )
}
