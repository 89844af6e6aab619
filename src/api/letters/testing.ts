import type { LettersView, LetterView } from '../../contract/letters.ts'
import type { CaseView } from '../../contract/cases.ts'
import { handling, type Sent, type TestApi, wrongLetter } from '../testing.ts'

/** The letters of one case in a test: a letter about debts that reached the neighbours, with a group at a secret address. */
export async function letterDesk(api: TestApi) {
  const { caseId } = await api.openedCase({ reporter: { role: 'resident', name: 'Piet de Vries' } })
  await handling(api, caseId).does('PUT', 'breached-data', {
    ...wrongLetter,
    facts: { ...wrongLetter.facts, subgroups: [{ name: 'Met geheim adres', secretAddress: 'yes' }] },
  })
  const path = (rest = '') => `cases/${caseId}/letters${rest}`
  const write = async (method: string, rest: string, sent: Sent = {}) => {
    const { status, body, text } = await api.send<LettersView>(method, rest, sent)
    if (status !== 200) throw new Error(`${method} ${rest}: ${status} ${text}`)
    return body
  }
  const begun = async (body: object = { kind: 'letter' }): Promise<LetterView> => {
    const { items } = await write('POST', path(), { body })
    const letter = items.at(-1)
    if (!letter) throw new Error('No letter was begun')
    return letter
  }
  /** The letter with an answer where the facts gave none. */
  const saved = async (letter: LetterView, as: Sent['as'] = 'anna'): Promise<LetterView> => {
    const { nl } = letter.texts
    const texts = {
      nl: { ...nl, sections: { ...nl.sections, measures: '- Wij hebben de brief teruggehaald.' } },
      en: null,
    }
    const { items } = await write('PUT', path(`/${letter.letterId}`), {
      as: as ?? 'anna',
      body: { parts: letter.parts, texts },
      version: letter.revision,
    })
    return items.find(({ letterId }) => letterId === letter.letterId) ?? letter
  }
  const onIt = async (letter: LetterView, rest: string, sent: Sent = {}): Promise<LetterView> => {
    const { items } = await write('POST', path(`/${letter.letterId}/${rest}`), { version: letter.revision, ...sent })
    return items.find(({ letterId }) => letterId === letter.letterId) ?? letter
  }
  const approved = async (body?: object): Promise<LetterView> => {
    const offered = await onIt(await saved(await begun(body)), 'offers')
    return onIt(offered, 'reviews', { as: 'bram', body: { outcome: 'approved' } })
  }
  const list = (...addressees: readonly object[]) =>
    write('POST', `cases/${caseId}/addressees`, { body: { addressees } })
  const shown = async () => (await api.send<LettersView>('GET', path())).body
  const caseNow = async () => (await api.send<CaseView>('GET', `cases/${caseId}`)).body
  /** Some of the people, or all, are not told. */
  const silent = async (parts: readonly (string | null)[]) => {
    for (const [rest, body] of [
      ['risk-assessments', { verdict: 'risk', reason: 'Er kan iets gebeuren' }],
      ['subjects-decisions', { decision: 'doNotInform', reason: 'Geen hoog risico', parts }],
    ] as const)
      await write('POST', `cases/${caseId}/${rest}`, { version: (await caseNow()).version, body })
  }
  const problem = async (method: string, rest: string, sent: Sent) => {
    const { status, body } = await api.send(method, rest, sent)
    return { status, code: body.code, inTheWay: body.inTheWay }
  }

  return { caseId, path, write, begun, saved, onIt, approved, list, shown, caseNow, silent, problem }
}

/** Somebody for a list, with an address. */
export const person = (name: string, over: object = {}) => ({
  name,
  address: ['Voorbeeldstraat 1', '0000 XX Waterveen'],
  ...over,
})
