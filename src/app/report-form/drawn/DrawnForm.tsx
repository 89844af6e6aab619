import { filesText } from '../../text/files.ts'
import { reportFormText } from '../../text/reportForm.ts'
import { useLanguage, useText } from '../../text/LanguageProvider.tsx'
import { useSentenceOfCode } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { Advice, WhatHappensNext } from '../Advice.tsx'
import styles from '../ReportForm.module.css'
import { ReportQuestions } from '../ReportQuestions.tsx'
import { DrawnFilePicker, DrawnForm as Form, Heading } from './drawnParts.tsx'
import { type FormState, reportPaths } from './reportPage.ts'

// Drawn once and never alive: what is typed lives in the browser's own fields.
const nobodyListens = () => {}

/** The public form as a server draws it, empty or with what was typed before. */
export function DrawnForm(form: FormState & { readonly path: string }) {
  const text = useText(reportFormText)
  const files = useText(filesText)
  const { language } = useLanguage()
  const sentence = useSentenceOfCode()
  const { organisation, told, moment, faults, problem, path, asksAgain, filesAreGone, secret, drawnAt } = form
  const isBack = faults.length > 0 || problem !== null || asksAgain
  return (
    <div className={styles.page}>
      <Heading takesFocus={false}>{text.titleFor(organisation.name)}</Heading>
      {!isBack && (
        <>
          <p className={styles.intro}>{text.intro}</p>
          <Advice organisation={organisation} />
        </>
      )}
      <Form action={`${path}?taal=${language}`} withFiles>
        <ErrorSummary faults={faults} />
        {problem !== null && (
          <Alert kind="error" title={text.notSent}>
            <p data-takes-focus tabIndex={-1}>
              {sentence(problem, undefined)} {text.stays}
            </p>
          </Alert>
        )}
        {asksAgain && (
          <Alert kind="warning" title={text.drawn.asksAgain}>
            <p data-takes-focus tabIndex={-1}>
              {text.drawn.asksAgainWhy}
            </p>
          </Alert>
        )}
        {filesAreGone && <Alert kind="warning">{text.drawn.filesAreGone}</Alert>}
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="drawnAt" value={drawnAt} />
        {asksAgain && <input type="hidden" name="sure" value="yes" />}
        <div className={styles.trap} aria-hidden>
          <label>
            {text.drawn.leaveEmpty}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <ReportQuestions
          told={told}
          faults={faults}
          momentBefore={moment}
          onTell={nobodyListens}
          onMoment={nobodyListens}
          files={<DrawnFilePicker label={files.forReport.label} hint={files.forReport.hint} optional />}
        />
        <div>
          <Button type="submit" look="primary" data-sending={text.sending}>
            {text.send}
          </Button>
        </div>
        <p className={styles.soft}>{text.privacy}</p>
      </Form>
      <WhatHappensNext />
      <p className={styles.soft}>
        {text.alreadyReported} <a href={`${reportPaths.receipt}?taal=${language}`}>{text.toReceipt}</a>
      </p>
    </div>
  )
}
