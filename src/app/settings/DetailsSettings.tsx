import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { OrganisationDetailsView } from '../../contract/organisationDetails.ts'
import { type OrganisationDetails, sectors } from '../../domain/organisationDetails.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { organisationDetailsText } from '../text/organisationDetails.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { FieldSet, TextField } from '../ui/fields/Field.tsx'
import { detailsQuery } from './detailsQuery.ts'
import styles from './Settings.module.css'

const isTradeNumber = (number: string): boolean => /^(?:\d{8})?$/.test(number.trim())

/** What the AP asks of the organisation at every notification. Everybody may read it; administrators change it. */
export function DetailsSettings() {
  const text = useText(organisationDetailsText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: kept } = useSuspenseQuery(detailsQuery)
  const { can, ...before } = kept
  const [wished, setWished] = useState<OrganisationDetails>(before)
  const [tried, setTried] = useState(false)
  const { mutate, reset, error, isPending, isSuccess } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<OrganisationDetailsView>('settings/details', {
        method: 'PUT',
        body: { ...wished, tradeNumber: wished.tradeNumber.trim() },
      }),
    onSuccess: (details) => {
      showAnswer(queryClient, detailsQuery.queryKey, details)
      // Open forms are filled with them.
      void queryClient.invalidateQueries({ queryKey: ['authorityForm'] })
    },
  })
  const wish = (part: Partial<OrganisationDetails>) => {
    setWished((now) => ({ ...now, ...part }))
    reset()
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isTradeNumber(wished.tradeNumber) && can.change === true && !isPending) mutate()
  }
  const line = (name: 'controller' | 'street' | 'postcode' | 'city' | 'dpoNumber' | 'tradeNumber') => ({
    label: text[name],
    optional: true,
    maxLength: 500,
    value: wished[name],
    onChange: (event: { target: { value: string } }) => wish({ [name]: event.target.value }),
  })
  const contact = (name: keyof OrganisationDetails['contact']) => ({
    label: text[name],
    optional: true,
    maxLength: 500,
    value: wished.contact[name],
    onChange: (event: { target: { value: string } }) =>
      wish({ contact: { ...wished.contact, [name]: event.target.value } }),
  })
  return (
    <form className={styles.part} noValidate onSubmit={save}>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <p>{text.intro}</p>
      {can.change !== true && <Alert kind="info">{text.onlyAdministrator}</Alert>}
      <h2>{text.organisation}</h2>
      <TextField {...line('controller')} hint={text.controllerHint} />
      <TextField {...line('street')} />
      <TextField {...line('postcode')} size={10} />
      <TextField {...line('city')} />
      <TextField
        {...line('tradeNumber')}
        hint={text.tradeNumberHint}
        inputMode="numeric"
        size={10}
        error={tried && !isTradeNumber(wished.tradeNumber) ? text.tradeNumberFault : undefined}
      />
      <RadioGroup
        label={text.sector}
        choices={sectors.map((value) => ({ value, label: text.sectors[value] }))}
        value={wished.sector}
        onChange={(sector) => wish({ sector })}
      />
      <h2>{text.dpo}</h2>
      <TextField {...line('dpoNumber')} size={20} />
      <FieldSet label={text.contact} hint={text.contactHint}>
        <div className={styles.form}>
          <TextField {...contact('name')} />
          <TextField {...contact('position')} />
          <TextField {...contact('email')} type="email" />
          <TextField {...contact('phone')} type="tel" />
        </div>
      </FieldSet>
      <div>
        <Button type="submit" look="primary" unavailable={can.change === true ? undefined : can.change.because}>
          {text.save}
        </Button>
        <p role="status">{isSuccess && text.saved}</p>
      </div>
    </form>
  )
}
