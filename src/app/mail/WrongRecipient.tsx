import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCase } from '../case/CaseContext.tsx'
import { useAct } from '../case/saving/useAct.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { type Composed, MessageDialog } from './MessageDialog.tsx'
import { MessageLines } from './MessageLines.tsx'
import { messagesQuery } from './messageQueries.ts'
import styles from './Messages.module.css'

/** Asks whoever got what was not theirs to destroy it, and shows what they answered. */
export function WrongRecipient() {
  const { view, may } = useCase()
  const text = useText(messagesText)
  const queryClient = useQueryClient()
  const path = `cases/${view.id}`
  const { data: list } = useQuery(messagesQuery(path, view.version))
  const [writing, setWriting] = useState(false)
  const act = useAct()
  const send = async ({ language, address, subject, text: body }: Composed) => {
    const write = {
      method: 'POST',
      path: 'messages',
      body: { kind: 'destructionRequest', language, address, subject, text: body },
      appends: true,
    } as const
    if (!(await act.run(write, text.recipient.sent))) return
    setWriting(false)
    await queryClient.invalidateQueries({ queryKey: ['messages', path] })
  }
  const kind = view.breachedData?.facts.recipients?.kind
  // Where nobody got anything, or nobody knows who, there is nobody to write to.
  const isReachable = kind !== 'none' && kind !== 'unknown'
  const knownAddresses = [...new Set(view.reports.flatMap(({ reporter }) => reporter?.email ?? []))].slice(0, 3)
  if (!list || (list.items.length === 0 && !(may('contain') && isReachable))) return null
  return (
    <section className={styles.part} aria-labelledby="wrong-recipient">
      <h3 id="wrong-recipient">{text.recipient.title}</h3>
      <p>{text.recipient.intro}</p>
      <MessageLines list={list} />
      {may('contain') && list.can.write === true && (
        <Button onClick={() => setWriting(true)}>{text.recipient.act}</Button>
      )}
      {writing && (
        <MessageDialog
          title={text.recipient.dialog}
          submit={text.recipient.send}
          path={path}
          kind="destructionRequest"
          knownAddresses={knownAddresses}
          fault={act.fault}
          busy={act.busy}
          onClose={() => setWriting(false)}
          onSend={(composed) => void send(composed)}
        />
      )}
    </section>
  )
}
