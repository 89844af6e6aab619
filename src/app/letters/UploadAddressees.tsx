import { type ChangeEvent, useMemo, useState } from 'react'
import { partNamesOf } from '../../domain/case/parts.ts'
import { csvRows, separatorOf } from '../../domain/import/csvRows.ts'
import { decodeText } from '../../domain/import/decodeText.ts'
import {
  type AddresseeMapping,
  addresseeFields,
  readAddressees,
  recogniseAddressees,
} from '../../domain/letters/readAddressees.ts'
import { useCase } from '../case/CaseContext.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Field, Select } from '../ui/fields/Field.tsx'
import { LetterForm } from './LetterForm.tsx'
import styles from './Letters.module.css'
import { Twins, twinsIn } from './Twins.tsx'
import { useLetterAct } from './useLetterAct.ts'

type Table = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
const shownFaults = 8

/** Puts the people of a CSV file on the list: which column holds what, who can be used, and who cannot with why. */
export function UploadAddressees() {
  const text = useText(lettersText).addressees.upload
  const { view } = useCase()
  const format = useFormat()
  const act = useLetterAct()
  const [table, setTable] = useState<Table | 'unreadable' | null>(null)
  const [mapping, setMapping] = useState<AddresseeMapping>([])
  const parts = partNamesOf(view)

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const read = tableIn(new Uint8Array(await file.arrayBuffer()))
    setTable(read ?? 'unreadable')
    if (read) setMapping(recogniseAddressees(read.headers))
    // The same file may be chosen again after it was changed.
    target.value = ''
  }
  return (
    <section className={styles.way} aria-labelledby="upload-title">
      <h3 id="upload-title">{text.title}</h3>
      <Field label={text.choose} hint={text.chooseHint}>
        {(tied) => <input {...tied} type="file" accept=".csv,.txt,text/csv" onChange={(event) => void choose(event)} />}
      </Field>
      {parts.length > 1 && (
        <p className={styles.quiet}>{text.groups(format.list(parts.filter((part) => part !== null)))}</p>
      )}
      {table === 'unreadable' && <Alert kind="error">{text.notReadable}</Alert>}
      {table !== null && table !== 'unreadable' && (
        <Mapped
          table={table}
          mapping={mapping}
          onMapping={setMapping}
          act={act}
          onDone={() => setTable(null)}
          parts={parts}
        />
      )}
    </section>
  )
}

type MappedProps = {
  table: Table
  mapping: AddresseeMapping
  onMapping: (mapping: AddresseeMapping) => void
  act: ReturnType<typeof useLetterAct>
  onDone: () => void
  parts: ReturnType<typeof partNamesOf>
}

function Mapped({ table, mapping, onMapping, act, onDone, parts }: MappedProps) {
  const all = useText(lettersText).addressees
  const text = all.upload
  const format = useFormat()
  const { addressees, faults } = useMemo(() => readAddressees(table.rows, mapping, parts), [table, mapping, parts])
  const [first] = addressees
  const exampleIn = (at: number) => {
    const cell = table.rows.find((row) => (row[at] ?? '').trim() !== '')?.[at]
    return cell === undefined ? undefined : text.example(cell)
  }
  const submit = async (twins: 'ask' | 'leaveOut' | 'list') => {
    if (addressees.length === 0) return
    if (await act.run({ method: 'POST', path: 'addressees', body: { addressees, twins } }, text.done)) onDone()
  }
  const twins = twinsIn(act.fault)
  if (twins)
    return (
      <Twins
        twins={twins}
        addressees={addressees}
        busy={act.busy}
        // Nobody is left: then there is nothing to record.
        onLeaveOut={() => (twins.count === addressees.length ? onDone() : void submit('leaveOut'))}
        onList={() => void submit('list')}
      />
    )
  return (
    <LetterForm
      act={act}
      label={text.act(addressees.length)}
      unavailable={addressees.length === 0 ? text.ready(0) : undefined}
      onSubmit={() => void submit('ask')}
    >
      <fieldset className={styles.mapping}>
        <legend>{text.columns}</legend>
        {table.headers.map((header, at) => (
          <Select
            key={`${header} ${table.headers.indexOf(header, at)}`}
            label={text.column(header)}
            hint={exampleIn(at)}
            value={mapping[at] ?? 'nothing'}
            onChange={({ target }) =>
              onMapping(mapping.with(at, addresseeFields.find((field) => field === target.value) ?? 'nothing'))
            }
          >
            {addresseeFields.map((field) => (
              <option key={field} value={field}>
                {text.fields[field]}
              </option>
            ))}
          </Select>
        ))}
      </fieldset>
      <p role="status">
        <strong>{text.ready(addressees.length)}</strong>
      </p>
      {first && (
        <div>
          <p className={styles.quiet}>{text.first}</p>
          <p className={styles.envelope}>{[first.name, ...first.address].join('\n')}</p>
        </div>
      )}
      {faults.length > 0 && (
        <Alert kind="warning" title={text.faulty(faults.length)}>
          <ul>
            {faults.slice(0, shownFaults).map(({ row, code }) => (
              <li key={row}>{text.row(format.number(row), text.faults[code])}</li>
            ))}
            {faults.length > shownFaults && <li>{text.more(faults.length - shownFaults)}</li>}
          </ul>
        </Alert>
      )}
    </LetterForm>
  )
}

/** The rows of a file of text; null for one that is none, or has nothing below its header. */
function tableIn(bytes: Uint8Array): Table | null {
  if (bytes.subarray(0, 4).every((byte, at) => byte === [0x50, 0x4b, 0x03, 0x04][at])) return null
  const content = decodeText(bytes)
  const [headers, ...rows] = csvRows(content, separatorOf(content))
  return headers && headers.length > 1 && rows.length > 0 ? { headers, rows } : null
}
