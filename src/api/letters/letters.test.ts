import { beforeEach, describe, expect, it } from 'vitest'
import type { AddresseeList, LettersView } from '../../contract/letters.ts'
import { type TestApi, testApi } from '../testing.ts'
import { letterDesk, person } from './testing.ts'

let api: TestApi
let desk: Awaited<ReturnType<typeof letterDesk>>

beforeEach(async () => {
  api = testApi()
  desk = await letterDesk(api)
})

describe('writing a letter', () => {
  it('begins with a text from the facts, in the languages asked for', async () => {
    const letter = await desk.begun({ kind: 'letter', english: true })
    expect(letter.texts.nl.sections.happened).toContain('Een brief met uw gegevens is op een verkeerd adres bezorgd.')
    expect(letter.texts.en?.sections.happened).toContain('A letter with your data was brought to the wrong address.')
    expect(letter).toMatchObject({ state: 'draft', revision: 1, readability: { nl: { level: 'easy' } } })
  })

  it('says what stands in the way of offering it, and refuses until that is mended', async () => {
    const letter = await desk.begun()
    expect(letter.findings).toMatchObject([
      { code: 'answerMissing', place: 'measures', blocks: true },
      { code: 'placeLeftOpen', place: 'measures', blocks: true },
    ])
    expect(await desk.problem('POST', desk.path(`/${letter.letterId}/offers`), { version: 1 })).toMatchObject({
      status: 409,
      code: 'letterNotReady',
    })
    expect((await desk.onIt(await desk.saved(letter), 'offers')).state).toBe('offered')
  })

  it('refuses the name of the reporter, and of anybody it goes to', async () => {
    const letter = await desk.saved(await desk.begun())
    const withName = (name: string) =>
      desk.write('PUT', desk.path(`/${letter.letterId}`), {
        body: {
          parts: [],
          texts: { nl: { ...letter.texts.nl, subject: `Over ${name}` }, en: null },
        },
        version: letter.revision,
      })
    const { items } = await withName('Piet de Vries')
    expect(items[0]?.findings).toMatchObject([{ code: 'dataOfOthers', what: 'name', place: 'subject' }])
    await desk.list(person('Zoë Voorbeeld'))
    const saved2 = (
      await desk.write('PUT', desk.path(`/${letter.letterId}`), {
        body: { parts: [], texts: { nl: { ...letter.texts.nl, subject: 'Over Zoë Voorbeeld' }, en: null } },
        version: letter.revision + 1,
      })
    ).items[0]
    expect(
      await desk.problem('POST', desk.path(`/${letter.letterId}/offers`), { version: saved2?.revision ?? 0 }),
    ).toMatchObject({
      code: 'letterNotReady',
      inTheWay: { findings: [{ code: 'dataOfOthers', found: 'Zoë Voorbeeld' }] },
    })
  })

  it('keeps what a colleague saved meanwhile', async () => {
    const letter = await desk.begun()
    await desk.saved(letter, 'bram')
    expect(
      await desk.problem('PUT', desk.path(`/${letter.letterId}`), { body: { texts: letter.texts }, version: 1 }),
    ).toMatchObject({
      status: 412,
      code: 'changedMeanwhile',
    })
  })

  it('is for handlers only, and readers see it', async () => {
    await desk.begun()
    expect((await api.send<LettersView>('GET', desk.path(), { as: 'auditor' })).body.items).toHaveLength(1)
    expect((await desk.problem('POST', desk.path(), { as: 'auditor', body: { kind: 'letter' } })).status).toBe(403)
  })
})

describe('the second person', () => {
  it('is nobody who wrote on the letter', async () => {
    const letter = await desk.onIt(await desk.saved(await desk.saved(await desk.begun()), 'bram'), 'offers', {
      as: 'lead',
    })
    for (const as of ['anna', 'bram', 'lead'] as const)
      expect(
        (
          await desk.problem('POST', desk.path(`/${letter.letterId}/reviews`), {
            as,
            version: letter.revision,
            body: { outcome: 'approved' },
          })
        ).code,
      ).toBe('writerMayNotReview')
  })

  it('approves exactly these words: once they change, somebody reads them again', async () => {
    const letter = await desk.approved()
    expect(letter).toMatchObject({ state: 'approved', can: { send: true } })
    const { nl } = letter.texts
    const [changed] = (
      await desk.write('PUT', desk.path(`/${letter.letterId}`), {
        body: { texts: { nl: { ...nl, closing: 'Groeten' }, en: null } },
        version: letter.revision,
      })
    ).items
    expect(changed).toMatchObject({ state: 'draft', can: { send: { code: 'letterNotApproved' } } })
    await desk.list(person('Zoë Voorbeeld'))
    expect(
      (
        await desk.problem('POST', desk.path(`/${letter.letterId}/postings`), {
          version: changed?.revision ?? 0,
          body: { postedAt: '2026-11-17T14:00:00Z' },
        })
      ).code,
    ).toBe('letterNotApproved')
  })

  it('approves these words for these people only', async () => {
    const letter = await desk.approved()
    const { items } = await desk.write('PUT', desk.path(`/${letter.letterId}`), {
      body: { texts: letter.texts, parts: ['Met geheim adres'] },
      version: letter.revision,
    })
    expect(items[0]).toMatchObject({ state: 'draft', can: { send: { code: 'letterNotApproved' } } })
    const again = items[0] && (await desk.onIt(items[0], 'offers'))
    expect(again).toMatchObject({ state: 'offered' })
  })

  it('returns it with what must be otherwise', async () => {
    const offered = await desk.onIt(await desk.saved(await desk.begun()), 'offers')
    const letter = await desk.onIt(offered, 'reviews', {
      as: 'bram',
      body: { outcome: 'returned', text: 'Noem de datum' },
    })
    expect(letter).toMatchObject({ state: 'returned', review: { text: 'Noem de datum', by: { id: 'bram' } } })
  })
})

describe('the list of people', () => {
  it('gives each a number and shows them only to those who may read names', async () => {
    const { addressees } = await desk.list(
      person('Zoë Voorbeeld'),
      person('Bo Voorbeeld', { part: 'Met geheim adres', email: 'bo@voorbeeld.example', language: 'en' }),
    )
    expect(addressees).toMatchObject({
      people: 2,
      withoutEmail: 1,
      parts: [
        { name: null, people: 1 },
        { name: 'Met geheim adres', people: 1 },
      ],
    })
    const { body } = await api.send<AddresseeList>('GET', `cases/${desk.caseId}/addressees?after=1`)
    expect(body.items).toMatchObject([{ number: 2, name: 'Bo Voorbeeld', sending: null }])
    expect((await api.send('GET', `cases/${desk.caseId}/addressees`, { as: 'ciso' })).status).toBe(403)
    const events = await api.send(`GET`, `cases/${desk.caseId}/events`, { as: 'auditor' })
    expect(events.text).not.toContain('Voorbeeld')
  })

  it('takes all of them or none, and says of each row what is wrong', async () => {
    const addressees = [
      person('Zoë Voorbeeld'),
      person(''),
      person('Bo Voorbeeld', { address: [] }),
      person('Cas Voorbeeld', { email: 'cas' }),
      person('Dirk Voorbeeld', { part: 'Onbekend' }),
      person('zoë  voorbeeld'),
    ]
    expect(await desk.problem('POST', `cases/${desk.caseId}/addressees`, { body: { addressees } })).toMatchObject({
      status: 422,
      code: 'addresseesFaulty',
      inTheWay: {
        faults: [
          { row: 2, code: 'nameMissing' },
          { row: 3, code: 'nowhereToSend' },
          { row: 4, code: 'emailWrong' },
          { row: 5, code: 'partUnknown' },
          { row: 6, code: 'listedTwice' },
        ],
      },
    })
    expect((await desk.shown()).addressees.people).toBe(0)
  })

  it('is destroyed with its proofs, and numbers go on where they ended', async () => {
    await desk.list(person('Zoë Voorbeeld'))
    const { addressees } = await desk.write('POST', `cases/${desk.caseId}/addressees/destructions`, {
      body: { reason: 'Klaar' },
    })
    expect(addressees).toMatchObject({ people: 0, lists: [] })
    const proof = await api.send('GET', `cases/${desk.caseId}/proof`)
    expect(proof.text).not.toContain('"salt"')
    expect(
      (await desk.problem('POST', `cases/${desk.caseId}/addressees/destructions`, { body: { reason: 'Klaar' } })).code,
    ).toBe('nothingToDestroy')
  })
})
