import { useState } from 'react'
import type { MessageSettingsView } from '../../contract/messages.ts'
import {
  type MessageKind,
  messageKinds,
  type MessageLanguage,
  messageLanguages,
} from '../../domain/messages/message.ts'
import {
  fillTemplate,
  placeholderNames,
  placeholdersOf,
  type Template,
  type TemplateFault,
  templateFaults,
  withoutEmptyLines,
} from '../../domain/messages/template.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Select, TextArea, TextField } from '../ui/fields/Field.tsx'
import styles from './Messages.module.css'

type Templates = MessageSettingsView['templates']
type TemplateEditorProps = {
  readonly settings: MessageSettingsView
  readonly templates: Templates
  readonly onChange: (templates: Templates) => void
}

const exampleReport = 'M-4F2A-91C3'

/** The texts of the organisation's messages, each with what it looks like once it is filled in. */
export function TemplateEditor({ settings, templates, onChange }: TemplateEditorProps) {
  const text = useText(messagesText)
  const words = text.settings
  const [kind, setKind] = useState<MessageKind>('acknowledgement')
  const [language, setLanguage] = useState<MessageLanguage>('nl')
  const own = templates[kind]?.[language]
  const template = own ?? settings.defaults[kind][language]
  const faults = templateFaults(kind, language, template)
  const isAboutReport = kind === 'acknowledgement' || kind === 'question'
  const examples = isAboutReport ? { ...settings.examples, reference: exampleReport } : settings.examples
  const change = (part: Partial<Template>) =>
    onChange({ ...templates, [kind]: { ...templates[kind], [language]: { ...template, ...part } } })
  const restore = () => {
    const { [language]: _, ...others } = templates[kind] ?? {}
    onChange({ ...templates, [kind]: others })
  }
  return (
    <section className={styles.form} aria-labelledby="templates">
      <h2 id="templates">{words.templates}</h2>
      <p>{words.templatesHint}</p>
      <Select
        label={words.chooseTemplate}
        value={kind}
        onChange={({ target }) => setKind(messageKinds.find((one) => one === target.value) ?? kind)}
      >
        {messageKinds.map((one) => (
          <option key={one} value={one}>
            {`${text.kinds[one]} (${Object.keys(templates[one] ?? {}).length > 0 ? words.own : words.asItComes})`}
          </option>
        ))}
      </Select>
      <RadioGroup
        label={text.language}
        inline
        choices={messageLanguages.map((value) => ({ value, label: text.languages[value] }))}
        value={language}
        onChange={setLanguage}
      />
      <TextField
        label={text.subject}
        hint={words.inSubject}
        maxLength={200}
        value={template.subject}
        onChange={({ target }) => change({ subject: target.value })}
        error={inWords(faults, 'subject', words)}
      />
      <TextArea
        label={text.text}
        rows={14}
        maxLength={10_000}
        value={template.text}
        onChange={({ target }) => change({ text: target.value })}
        error={inWords(faults, 'text', words)}
      />
      <div>
        <p className={styles.soft}>{words.fields}</p>
        <ul className={styles.placeholders}>
          {placeholdersOf[kind].known.map((placeholder) => (
            <li key={placeholder}>
              <code>{`{${placeholderNames[language][placeholder]}}`}</code> {words.placeholders[placeholder]}
              {placeholdersOf[kind].needed.includes(placeholder) && `, ${words.needed}`}
            </li>
          ))}
        </ul>
      </div>
      <figure className={styles.preview}>
        <figcaption className={styles.soft}>{text.preview}</figcaption>
        <p className={styles.subject}>{fillTemplate(template.subject, language, examples)}</p>
        <p className={styles.body}>
          {fillTemplate(withoutEmptyLines(template.text, language, examples), language, examples)}
        </p>
      </figure>
      {own && (
        <div>
          <Button small onClick={restore}>
            {words.restore}
          </Button>
        </div>
      )}
    </section>
  )
}

type Words = (typeof messagesText)['nl']['settings']

function inWords(
  faults: readonly TemplateFault[],
  field: keyof Template,
  { faults: words }: Words,
): string | undefined {
  const ofField = faults.filter((fault) => fault.field === field)
  if (ofField.length === 0) return undefined
  return ofField.map(({ code, name }) => (code === 'empty' ? words.empty : words[code](name))).join(' ')
}
