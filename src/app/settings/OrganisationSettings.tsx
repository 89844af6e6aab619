import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { Settings } from '../../contract/organisation.ts'
import { policyQuery } from '../case/caseQueries.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { pages } from '../shell/pages.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import { FieldSet, TextArea, TextField } from '../ui/fields/Field.tsx'
import { Link } from '../ui/Link.tsx'
import styles from './Settings.module.css'
import { TimersSettings } from './TimersSettings.tsx'

/** How the organisation works. Everybody may read it; administrators change it. */
export function OrganisationSettings() {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { throwOnError: _, ...query } = policyQuery
  const { data: kept } = useSuspenseQuery(query)
  const { slug, can, ...before } = kept
  const [wished, setWished] = useState(before)
  const [tried, setTried] = useState(false)

  const { mutate, reset, error, isPending, isSuccess } = useMutation({
    networkMode: 'always',
    mutationFn: () => request<Settings>('settings', { method: 'PUT', body: wished }),
    onSuccess: (settings) => {
      showAnswer(queryClient, policyQuery.queryKey, settings)
      // The policy decides what is asked in cases, and the name stands in the menu.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== policyQuery.queryKey[0],
      })
    },
  })
  const wish = (part: Partial<typeof before>) => {
    setWished((now) => ({ ...now, ...part }))
    reset()
  }
  const complete = wished.name.trim() !== '' && wished.regimes.length > 0
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (complete && can.change === true && !isPending) mutate()
  }

  return (
    <form className={styles.part} noValidate onSubmit={save}>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {can.change !== true && <Alert kind="info">{text.onlyAdministrator}</Alert>}
      <TextField
        label={text.organisationName}
        value={wished.name}
        onChange={(event) => wish({ name: event.target.value })}
        maxLength={200}
        error={tried && wished.name.trim() === '' ? text.nameMissing : undefined}
      />
      <p>
        {text.publicForm}:{' '}
        <Link to={`${pages.reportForm}/${slug}`}>{`${location.host}${pages.reportForm}/${slug}`}</Link>
      </p>
      <RadioGroup
        label={text.houseStyle}
        hint={text.houseStyleHint}
        inline
        choices={[null, ...can.wear].map((name) => ({
          value: name ?? '',
          label: name === null ? text.noHouseStyle : capital(name),
        }))}
        value={wished.houseStyle ?? ''}
        onChange={(name) => wish({ houseStyle: name === '' ? null : name })}
      />
      <h2>{text.handling}</h2>
      <FieldSet label={text.secondReader}>
        <Checkbox
          label={text.secondReaderLabel}
          checked={wished.secondReader}
          onChange={(secondReader) => wish({ secondReader })}
        />
      </FieldSet>
      <RadioGroup
        label={text.dpoAdvice}
        choices={(['optional', 'required'] as const).map((value) => ({
          value,
          label: text.dpoAdviceChoices[value],
        }))}
        value={wished.dpoAdvice}
        onChange={(dpoAdvice) => wish({ dpoAdvice })}
      />
      <TimersSettings
        timers={wished}
        onChange={({ regimes, regimesFrom }) => wish({ regimes, regimesFrom })}
        error={tried && wished.regimes.length === 0 ? text.regimesMissing : undefined}
      />
      <h2>{text.signingIn}</h2>
      <RadioGroup
        label={text.secondFactor}
        choices={[
          { value: 'optional', label: text.secondFactorChoices.optional },
          { value: 'demanded', label: text.secondFactorChoices.demanded, hint: text.demandedHint },
        ]}
        value={wished.secondFactor}
        onChange={(secondFactor) => wish({ secondFactor })}
      />
      <h2>{text.desk}</h2>
      <TextField
        label={text.deskPhone}
        type="tel"
        optional
        value={wished.deskPhone}
        onChange={(event) => wish({ deskPhone: event.target.value })}
        maxLength={100}
      />
      <TextArea
        label={text.deskHours}
        optional
        value={wished.deskHours}
        onChange={(event) => wish({ deskHours: event.target.value })}
        maxLength={500}
      />
      <div>
        <Button type="submit" look="primary" unavailable={can.change === true ? undefined : can.change.because}>
          {text.save}
        </Button>
        <p role="status">{isSuccess && text.saved}</p>
      </div>
    </form>
  )
}

/** The name of a file as the name of a place: `waterveen` as "Waterveen". */
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
