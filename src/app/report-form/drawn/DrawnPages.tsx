import { destructionText } from '../../text/destruction.ts'
import { filesText } from '../../text/files.ts'
import { reportFormText } from '../../text/reportForm.ts'
import { shellText } from '../../text/shell.ts'
import { useLanguage, useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { useSentenceOfCode } from '../../text/useProblemSentence.ts'
import { sizeInWords } from '../../files/sizeInWords.ts'
import fileStyles from '../../files/Files.module.css'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/fields/Field.tsx'
import { ReceiptQuestions, ReceiptState } from '../ReceiptFacts.tsx'
import styles from '../ReportForm.module.css'
import { DrawnFilePicker, DrawnForm, FailedFiles, Heading } from './drawnParts.tsx'
import { type ReportPage, reportPaths } from './reportPage.ts'

type PageOf<Kind extends ReportPage['kind']> = Extract<ReportPage, { readonly kind: Kind }>

const nobodyListens = () => {}
const useReceiptAction = () => `${reportPaths.receipt}?taal=${useLanguage().language}`

/** To whom one can report here. */
export function DrawnChoice({ organisations }: PageOf<'choice'>) {
  const text = useText(reportFormText)
  const { language } = useLanguage()
  return (
    <div className={styles.page}>
      <Heading>{organisations.length === 0 ? text.noneTitle : text.chooseTitle}</Heading>
      {organisations.length === 0 && <p>{text.none}</p>}
      <ul>
        {organisations.map(({ name, slug }) => (
          <li key={slug}>
            <a href={`${reportPaths.form}/${slug}?taal=${language}`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function DrawnNotFound({ what }: Pick<PageOf<'notFound'>, 'what'>) {
  const text = useText(shellText)
  const destruction = useText(destructionText)
  const isOfMail = what === 'destruction'
  return (
    <div className={styles.page}>
      <Heading>{isOfMail ? destruction.unknownTitle : text.notFoundTitle}</Heading>
      <p>{isOfMail ? destruction.unknown : text.notFound}</p>
    </div>
  )
}

/** That the report arrived, and the code with which it can be followed: shown once. */
export function DrawnSent({ organisation, code, receivedAt, kept, failed }: PageOf<'sent'>) {
  const text = useText(reportFormText)
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <div className={styles.page}>
      <Heading>{text.sentTitle}</Heading>
      <p>{text.sentAt(format.moment(receivedAt))}</p>
      <div className={styles.receipt}>
        <p>{text.code}</p>
        <p className={styles.code}>{code}</p>
        <p>{text.keepCode}</p>
      </div>
      {kept.length > 0 && <p>{text.drawn.filesKept(kept.length)}</p>}
      <FailedFiles failed={failed} />
      <p>{text.whatFor}</p>
      <DrawnForm action={useReceiptAction()}>
        <input type="hidden" name="code" value={code} />
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.toReceipt}
          </Button>
          <Button hidden data-copies={code} data-copied={text.copied}>
            {text.copy}
          </Button>
          <Button hidden data-prints>
            {text.print}
          </Button>
        </ButtonRow>
        <p role="status" data-says />
      </DrawnForm>
      <p>
        <a href={`${reportPaths.form}/${organisation.slug}?taal=${language}`}>{text.another}</a>
      </p>
    </div>
  )
}

/** Asks for the code. It travels in the body of the request: in an address others could read it. */
export function DrawnCode({ fault, problem }: PageOf<'code'>) {
  const text = useText(reportFormText)
  const sentence = useSentenceOfCode()
  const sentences = { missing: text.codeMissing, unknown: text.codeUnknown }
  return (
    <div className={styles.page}>
      <Heading takesFocus={fault === null}>{text.receiptTitle}</Heading>
      <DrawnForm action={useReceiptAction()}>
        {problem !== null && <Alert kind="error">{sentence(problem, undefined)}</Alert>}
        <TextField
          id="code"
          name="code"
          label={text.enterCode}
          hint={text.enterCodeHint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          data-takes-focus={fault !== null || undefined}
          error={fault === null ? undefined : sentences[fault]}
        />
        <div>
          <Button type="submit" look="primary">
            {text.show}
          </Button>
        </div>
      </DrawnForm>
    </div>
  )
}

/** How a report is doing, with our questions, the place for an answer, and more files. */
export function DrawnReceipt({ code, receipt, done, answer, fault, problem, failed }: PageOf<'receipt'>) {
  const text = useText(reportFormText)
  const files = useText(filesText)
  const format = useFormat()
  const sentence = useSentenceOfCode()
  const action = useReceiptAction()
  const isOpen = receipt.questions.some(({ answered }) => !answered)
  return (
    <div className={styles.page}>
      <Heading takesFocus={fault === null}>{text.receiptTitle}</Heading>
      {done !== null && (
        <Alert kind="success">
          {done === 'answered' ? text.answerSent : files.forReport.count(receipt.files.length)}
        </Alert>
      )}
      {problem !== null && (
        <Alert kind="error">
          {sentence(problem, undefined)} {text.stays}
        </Alert>
      )}
      <FailedFiles failed={failed} />
      <ReceiptState receipt={receipt} />
      <section aria-labelledby="questions" className={styles.form}>
        <ReceiptQuestions receipt={receipt} />
        {isOpen && (
          <DrawnForm action={action}>
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="act" value="answer" />
            <TextArea
              id="answer"
              name="answer"
              label={text.answer}
              hint={text.answerHint}
              value={answer}
              onChange={nobodyListens}
              data-takes-focus={fault === 'answerMissing' || undefined}
              error={fault === 'answerMissing' ? text.answerMissing : undefined}
            />
            <div>
              <Button type="submit" look="primary">
                {text.sendAnswer}
              </Button>
            </div>
          </DrawnForm>
        )}
      </section>
      <section aria-labelledby="reporter-files" className={styles.form}>
        <h2 id="reporter-files">{files.forReport.title}</h2>
        {receipt.files.length > 0 && (
          <ul className={fileStyles.list}>
            {receipt.files.map(({ name, size, addedAt }) => (
              <li key={`${addedAt} ${name}`}>
                <bdi>{name ?? files.destroyed}</bdi>{' '}
                <span className={fileStyles.quiet}>{sizeInWords(size, files, format)}</span>
              </li>
            ))}
          </ul>
        )}
        <DrawnForm action={action} withFiles>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="act" value="files" />
          <DrawnFilePicker
            label={files.forReport.label}
            hint={files.forReport.hint}
            error={fault === 'noFiles' ? text.drawn.noFiles : undefined}
          />
          <div>
            <Button type="submit">{text.drawn.addFiles}</Button>
          </div>
        </DrawnForm>
      </section>
      <p>
        <a href={action}>{text.otherCode}</a>
      </p>
    </div>
  )
}
