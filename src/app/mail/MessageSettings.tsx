import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { MessageSettingsBody, MessageSettingsView } from '../../contract/messages.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { FieldSet, TextField } from '../ui/fields/Field.tsx'
import settingsStyles from '../settings/Settings.module.css'
import { messageSettingsQuery } from './messageQueries.ts'
import styles from './Messages.module.css'
import { faultsOf, formOf, type MessageForm, mostDays, mostHours, settingsFrom } from './messageForm.ts'
import { TemplateEditor } from './TemplateEditor.tsx'

/** As clocks show it here, whatever the browser is set to. */
const time = { size: 6, maxLength: 5, inputMode: 'numeric', autoComplete: 'off' } as const

/** How the organisation mails, when its people are warned, and what its messages say. */
export function MessageSettings() {
  const { settings: text, notSetUp } = useText(messagesText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: kept } = useSuspenseQuery(messageSettingsQuery)
  const [form, setForm] = useState<MessageForm>(() => formOf(kept))
  const [templates, setTemplates] = useState(kept.templates)
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending, isSuccess, reset } = useMutation({
    networkMode: 'always',
    mutationFn: (body: MessageSettingsBody) =>
      request<MessageSettingsView>('settings/messages', { method: 'PUT', body }),
    onSuccess: (after) => {
      showAnswer(queryClient, messageSettingsQuery.queryKey, after)
      void queryClient.invalidateQueries({ queryKey: ['messageDraft'] })
    },
  })
  const may = kept.can.change === true
  const faults = faultsOf(form)
  const errorOf = (name: keyof MessageForm, words: string) => (tried && faults.has(name) ? words : undefined)
  const field = (name: Exclude<keyof MessageForm, 'quiet' | 'weekends'>) => ({
    label: text[name],
    value: form[name],
    onChange: ({ target }: { target: { value: string } }) => wish({ [name]: target.value }),
  })
  const wish = (part: Partial<MessageForm>) => {
    setForm((now) => ({ ...now, ...part }))
    reset()
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.size === 0 && may && !isPending) mutate(settingsFrom(form, templates))
  }
  return (
    <form className={settingsStyles.part} noValidate onSubmit={save}>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <p>{text.intro}</p>
      {!kept.isSetUp && <Alert kind="warning">{notSetUp}</Alert>}
      {!may && <Alert kind="info">{text.onlyAdministrator}</Alert>}
      <h2>{text.sender}</h2>
      <TextField {...field('senderName')} optional hint={text.senderNameHint(kept.organisation)} />
      <TextField
        {...field('replyTo')}
        type="email"
        optional
        hint={text.replyToHint}
        error={errorOf('replyTo', text.faults.empty)}
      />
      <FieldSet label={text.alerts} hint={text.alertsHint}>
        <div className={settingsStyles.form}>
          <TextField
            {...field('hoursBefore')}
            hint={text.hoursBeforeHint}
            size={16}
            error={errorOf('hoursBefore', text.hoursFault(mostHours))}
          />
          <TextField
            {...field('hoursAfter')}
            hint={text.hoursAfterHint}
            size={16}
            error={errorOf('hoursAfter', text.hoursFault(mostHours))}
          />
        </div>
      </FieldSet>
      <FieldSet label={text.digest} hint={text.digestHint}>
        <div className={styles.times}>
          <TextField {...field('digestTime')} {...time} error={errorOf('digestTime', text.timeFault)} />
        </div>
      </FieldSet>
      <FieldSet label={text.quiet} hint={text.quietHint}>
        <div className={settingsStyles.form}>
          <Checkbox label={text.quietOn} checked={form.quiet} onChange={(quiet) => wish({ quiet })} />
          {form.quiet && (
            <>
              <div className={styles.times}>
                <TextField {...field('from')} {...time} error={errorOf('from', text.timeFault)} />
                <TextField {...field('until')} {...time} error={errorOf('until', text.timeFault)} />
              </div>
              <Checkbox label={text.weekends} checked={form.weekends} onChange={(weekends) => wish({ weekends })} />
            </>
          )}
        </div>
      </FieldSet>
      <FieldSet label={text.recipients}>
        <div className={settingsStyles.form}>
          <TextField
            {...field('reminderDays')}
            hint={text.reminderDaysHint}
            size={16}
            error={errorOf('reminderDays', text.hoursFault(mostDays))}
          />
          <TextField
            {...field('silenceDays')}
            hint={text.silenceHint}
            inputMode="numeric"
            size={4}
            error={errorOf('silenceDays', text.hoursFault(mostDays))}
          />
        </div>
      </FieldSet>
      <TemplateEditor
        settings={kept}
        templates={templates}
        onChange={(after) => {
          setTemplates(after)
          reset()
        }}
      />
      <div>
        <Button
          type="submit"
          look="primary"
          unavailable={kept.can.change === true ? undefined : kept.can.change.because}
        >
          {text.save}
        </Button>
        <p role="status">{isSuccess && text.saved}</p>
      </div>
    </form>
  )
}
