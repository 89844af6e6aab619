import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useEffect, useState, type ReactNode } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { upload } from '../../client/upload.ts'
import { FilePicker } from '../../files/FilePicker.tsx'
import fileStyles from '../../files/Files.module.css'
import { KeptFileLine } from '../../files/KeptFileLine.tsx'
import { UploadList } from '../../files/UploadList.tsx'
import { useUploads } from '../../files/useUploads.ts'
import { filesText } from '../../text/files.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field, TextArea, TextField } from '../../ui/fields/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { takeAddition } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { keepFocus } from '../saving/keepFocus.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** The pieces of evidence: the files themselves, or where they are kept, those that came with a report too. */
export function Evidence() {
  const { view, may } = useCase()
  const { text } = useWords()
  const fileText = useText(filesText)
  const [adding, setAdding] = useState(false)
  const uploads = useCaseUploads()
  const maskFor = useMask()
  const ofReports = view.reports.flatMap((report) => report.files.map((file) => ({ ...file, reportId: report.id })))
  const none = view.evidence.length === 0 && ofReports.length === 0 && uploads.uploads.length === 0
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3>{text.side.evidence}</h3>
        {may('addNote') && !adding && (
          <Button look="quiet" small onClick={() => setAdding(true)}>
            {text.side.add}
            <VisuallyHidden>: {text.side.evidence}</VisuallyHidden>
          </Button>
        )}
      </div>
      {none && !adding && <p className={styles.quiet}>{text.side.noEvidence}</p>}
      {(view.evidence.length > 0 || ofReports.length > 0) && (
        <ul className={styles.list}>
          {ofReports.map((one) => (
            <Fragment key={one.fileId}>
              <Copies of={one.fileId} />
              <li className={fileStyles.kept}>
                <KeptFileLine
                  file={one}
                  name={one.name}
                  path={`reports/${one.reportId}/files`}
                  mask={maskFor(one.fileId)}
                  mayDestroy={may('addNote')}
                >
                  <Added by={one.by.name} at={one.addedAt} also={fileText.fromReport} />
                </KeptFileLine>
              </li>
            </Fragment>
          ))}
          {view.evidence
            .filter(({ file }) => (file?.maskOf ?? null) === null)
            .map((piece) => (
              <Fragment key={piece.evidenceId}>
                {piece.file && <Copies of={piece.file.fileId} />}
                <li className={fileStyles.kept}>
                  <Piece piece={piece} />
                </li>
              </Fragment>
            ))}
        </ul>
      )}
      <UploadList uploads={uploads} />
      {adding && (
        <FilePicker onFiles={uploads.add} hint={fileText.limit}>
          <details className={styles.elsewhere}>
            <summary>{fileText.staysElsewhere}</summary>
            <AddEvidence onDone={() => setAdding(false)} />
          </details>
          <div>
            <Button small onClick={() => setAdding(false)}>
              {text.side.ready}
            </Button>
          </div>
        </FilePicker>
      )}
    </section>
  )
}

/** The covered copies of a picture, before the picture itself: whoever only needs the copy sees it first. */
function Copies({ of: original }: { of: string }) {
  const { view } = useCase()
  return view.evidence
    .filter(({ file }) => file?.maskOf === original)
    .map((piece) => (
      <li key={piece.evidenceId} className={fileStyles.kept}>
        <Piece piece={piece} />
      </li>
    ))
}

/** How a covered copy of a file becomes part of this case; nothing for who may not add to it. */
function useMask() {
  const { view, may } = useCase()
  const queryClient = useQueryClient()
  return (original: string) =>
    may('addNote')
      ? {
          to: `cases/${view.id}/files?maskOf=${original}`,
          onSaved: (answer: CaseView) => takeAddition(answer, queryClient),
        }
      : undefined
}

/** Sends files to this case; each shows among its evidence once it is there. */
function useCaseUploads() {
  const { view } = useCase()
  const queryClient = useQueryClient()
  return useUploads<CaseView>(
    (file, options) => upload(`cases/${view.id}/files`, file, options),
    (answer) => {
      takeAddition(answer, queryClient)
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    },
  )
}

function Piece({ piece }: { piece: CaseView['evidence'][number] }) {
  const { view, may } = useCase()
  const { text } = useWords()
  const { maskedCopy } = useText(filesText)
  const maskFor = useMask()
  const { file, name, description, sha256, by, recordedAt } = piece
  const fingerprint = sha256 && <span title={sha256}>{text.side.fingerprint(sha256.slice(0, 8))}</span>
  if (file) {
    return (
      <KeptFileLine
        file={file}
        name={name}
        path={`cases/${view.id}/files`}
        mask={file.maskOf === null ? maskFor(file.fileId) : undefined}
        mayDestroy={may('addNote')}
      >
        <Added by={by.name} at={recordedAt} also={file.maskOf === null ? fingerprint : maskedCopy} />
      </KeptFileLine>
    )
  }
  return (
    <>
      <p>
        <strong>{name}</strong> {description}
      </p>
      <Added by={by.name} at={recordedAt} also={fingerprint} />
    </>
  )
}

function Added({ by, at, also }: { by: string; at: string; also: ReactNode }) {
  const { text, format, now } = useWords()
  return (
    <p className={styles.quiet}>
      {text.side.wrote(by, format.shortMoment(at, now))}
      {also && <> · {also}</>}
    </p>
  )
}

function AddEvidence({ onDone }: { onDone: () => void }) {
  const { text } = useWords()
  const act = useAct()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [sha256, setSha256] = useState<string | null>(null)
  const { faults, errorOf, pass } = useFaults(() => [
    name.trim() === '' && { fieldId: 'evidence-name', message: text.fillIn.text },
  ])
  useEffect(() => {
    document.getElementById('evidence-name')?.focus()
    return keepFocus
  }, [])
  const submit = async () => {
    if (pass() && (await act.run(writes.evidence({ name, description, sha256 }), text.side.evidenceAdded))) onDone()
  }
  return (
    <div className={styles.add}>
      <Form act={act} label={text.side.evidenceAct} faults={faults} onSubmit={() => void submit()}>
        <Field label={text.side.evidenceFile} hint={text.side.evidenceFileHint} optional>
          {(tied) => (
            <input
              {...tied}
              type="file"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (!file) return
                if (name === '') setName(file.name)
                void fingerprintOf(file).then(setSha256)
              }}
            />
          )}
        </Field>
        <TextField
          id="evidence-name"
          label={text.side.evidenceName}
          error={errorOf('evidence-name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label={text.side.evidenceDescription}
          hint={text.side.evidenceHint}
          optional
          rows={2}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Form>
    </div>
  )
}

/** SHA-256 of a file, counted in this browser: the file itself goes nowhere. */
async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
