import { beforeEach, describe, expect, it } from 'vitest'
import type { AddresseeList } from '../../contract/letters.ts'
import { aMail, mailWith } from '../../domain/mail/testing.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import { takeMail } from '../mail-intake/takeMail.ts'
import { type TestApi, testApi } from '../testing.ts'
import { letterDesk, person } from './testing.ts'

let api: TestApi
let desk: Awaited<ReturnType<typeof letterDesk>>
beforeEach(async () => {
  api = testApi()
  desk = await letterDesk(api)
})

const byMail = (name: string) => person(name, { address: [], email: `${name.toLowerCase()}@voorbeeld.example` })
const mailed = async (...people: readonly object[]) => {
  const letter = await desk.approved()
  await desk.list(...people)
  return desk.onIt(letter, 'mailings')
}
const finish = async () => {
  await api.runJobs()
  api.advance(1 / 30)
  await api.runJobs()
}

describe('an answer by mail to a letter', () => {
  let uid = 0
  const bring = (read: ReadMail) =>
    takeMail(
      api.ports,
      api.organisation.id,
      {
        place: { mailbox: 'datalek@post.example/INBOX', uidValidity: '1', uid: (uid += 1) },
        arrivedAt: api.ports.clock(),
        identity: `identity ${uid}`,
        read,
        original: new TextEncoder().encode('Subject: x'),
        doubt: null,
      },
      ['datalek@waterveen.example'],
    )
  const answerTo = (to: string, changes: Partial<ReadMail> = {}) => {
    const letter = api.sent.find((mail) => mail.to === to)
    return aMail({
      from: { name: null, address: to },
      answers: [`<${letter?.messageId}>`],
      subject: 'Re: uw brief',
      text: 'Wat betekent dit?',
      ...changes,
    })
  }
  const answered = async (letterId: string) =>
    (
      await api.send<AddresseeList>('GET', `cases/${desk.caseId}/addressees?letter=${letterId}&state=answered`)
    ).body.items.map(({ name }) => name)

  it('marks whoever it was sent to as answered, once, and tells it to the case', async () => {
    const letter = await mailed(byMail('Aya'), byMail('Bo'))
    await finish()
    expect(await bring(answerTo('bo@voorbeeld.example'))).toBe('reply')
    expect(await bring(answerTo('bo@voorbeeld.example', { messageId: '<2@voorbeeld.example>' }))).toBe('reply')
    expect(await answered(letter.letterId)).toEqual(['Bo'])
    expect((await desk.shown()).items[0]?.people).toMatchObject({ sent: 2, answered: 1 })
    const { body } = await api.send<{ items: { type: string }[] }>('GET', `cases/${desk.caseId}/events`)
    expect(body.items.filter(({ type }) => type === 'letterOutcomesRecorded')).toHaveLength(1)
  })

  it('counts also while other letters are leaving', async () => {
    const letter = await mailed(byMail('Aya'), byMail('Bo'))
    await api.runJobs()
    await bring(answerTo('aya@voorbeeld.example'))
    await finish()
    expect(await answered(letter.letterId)).toEqual(['Aya'])
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 2 }])
  })

  it('is none of whoever it was passed on to, but still joins the case', async () => {
    const letter = await mailed(byMail('Aya'))
    await finish()
    const buddy = { name: 'Aya', address: 'buurman@voorbeeld.example' }
    expect(await bring(answerTo('aya@voorbeeld.example', { from: buddy }))).toBe('reply')
    expect(await answered(letter.letterId)).toEqual([])
    const herself = { name: null, address: 'Aya@Voorbeeld.example' }
    await bring(answerTo('aya@voorbeeld.example', { from: herself, messageId: '<2@voorbeeld.example>' }))
    expect(await answered(letter.letterId)).toEqual(['Aya'])
  })

  it('is none when a programme gave it, or when nobody was sent that letter', async () => {
    const letter = await mailed(byMail('Aya'))
    await finish()
    const { answers, from } = answerTo('aya@voorbeeld.example')
    await bring({ ...mailWith('auto-submitted: auto-replied'), answers, from })
    const stranger = `<${desk.caseId}.${letter.letterId}.99@waterveen.example>`
    expect(await bring(aMail({ messageId: '<3@voorbeeld.example>', answers: [stranger] }))).toBe('reply')
    expect(await answered(letter.letterId)).toEqual([])
  })
})

describe('people who stand on the list twice', () => {
  const path = () => `cases/${desk.caseId}/addressees`

  it('are told before anybody is listed, with who they are like and by what', async () => {
    await desk.list(byMail('Aya'), person('Bo Voorbeeld', { address: ['Voorbeeldstraat 2', '1234 AB Waterveen'] }))
    const addressees = [
      person('Cas Voorbeeld'),
      { ...byMail('Aya'), name: 'A. Voorbeeld' },
      person('Mevrouw Bo Voorbeeld', { address: ['Voorbeeldstr. 2', '1234AB Waterveen'] }),
    ]
    expect(await desk.problem('POST', path(), { body: { addressees } })).toMatchObject({
      status: 409,
      code: 'addresseesTwice',
      inTheWay: {
        count: 2,
        twins: [
          { row: 2, by: 'email', number: 1, earlierRow: null },
          { row: 3, by: 'home', number: 2, earlierRow: null },
        ],
      },
    })
    expect((await desk.shown()).addressees.people).toBe(2)
    await desk.write('POST', path(), { body: { addressees, twins: 'leaveOut' } })
    expect((await desk.shown()).addressees.people).toBe(3)
  })

  it('are listed twice only when somebody says so', async () => {
    const twice = [byMail('Aya'), { ...byMail('Aya'), name: 'Bo' }]
    await desk.write('POST', path(), { body: { addressees: twice, twins: 'list' } })
    expect((await desk.shown()).addressees.people).toBe(2)
    await desk.write('POST', path(), { body: { addressees: [byMail('Aya')], twins: 'leaveOut' } })
    expect((await desk.shown()).addressees.people).toBe(2)
  })
})

it('a case does not end while letters of it leave; once the mailing is stopped or done it can', async () => {
  await mailed(byMail('Aya'))
  const close = async () => {
    const { version } = await desk.caseNow()
    return desk.problem('POST', `cases/${desk.caseId}/no-breach-declarations`, {
      version,
      body: { reason: 'De brief was leeg' },
    })
  }
  const ability = async () => (await desk.caseNow()).can.declareNoBreach
  expect(await close()).toMatchObject({ status: 409, code: 'lettersLeaving' })
  expect(await ability()).toMatchObject({ code: 'lettersLeaving' })
  await finish()
  expect(await ability()).toBe(true)
  expect(await close()).toMatchObject({ status: 200 })
  expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 1, means: ['email'] }])
})

it('a mailing that is stopped and ordered anew sends nobody what the mail server just has of it', async () => {
  const letter = await mailed(byMail('Aya'), byMail('Bo'))
  let isFirst = true
  api.whileSending(async () => {
    if (!isFirst) return
    isFirst = false
    const [mailing] = (await desk.shown()).mailings
    await api.send('POST', `background-jobs/${mailing?.id}/cancellations`)
    await desk.onIt(letter, 'mailings')
    await api.runJobs()
  })
  for (let turn = 0; turn < 3; turn += 1) await finish()
  expect(api.sent.map(({ to }) => to).toSorted()).toEqual(['aya@voorbeeld.example', 'bo@voorbeeld.example'])
  expect((await desk.shown()).items[0]?.people).toMatchObject({ sent: 2 })
})

describe('a mail that the mail server refuses at once', () => {
  const unsent = async (letterId: string) =>
    (await api.send<AddresseeList>('GET', `cases/${desk.caseId}/addressees?letter=${letterId}`)).body.items.map(
      ({ name, unsent: why }) => [name, why?.problem ?? null, why ? why.nextTryAt !== null : null],
    )

  it('says why with the person whom it was for, until it is sent after all', async () => {
    api.refuseMail('addressRefused')
    const letter = await mailed(byMail('Aya'), person('Bo'))
    expect(await unsent(letter.letterId)).toEqual([
      ['Aya', null, null],
      ['Bo', null, null],
    ])
    await api.runJobs()
    expect(await unsent(letter.letterId)).toEqual([
      ['Aya', 'addressRefused', true],
      ['Bo', null, null],
    ])
    for (let hours = 0; hours < 40; hours += 1) {
      api.advance(1)
      await api.runJobs()
    }
    expect((await unsent(letter.letterId))[0]).toEqual(['Aya', 'addressRefused', false])

    api.refuseMail(null)
    await desk.onIt(letter, 'mailings')
    expect((await unsent(letter.letterId))[0]).toEqual(['Aya', 'addressRefused', false])
    await finish()
    expect((await unsent(letter.letterId))[0]).toEqual(['Aya', null, null])
    expect((await desk.shown()).items[0]?.people).toMatchObject({ sent: 1, toMail: 0 })
  })

  it('is told of with the letter that it was only', async () => {
    api.refuseMail('addressRefused')
    await mailed(byMail('Aya'))
    await api.runJobs()
    const other = await desk.begun()
    expect(await unsent(other.letterId)).toEqual([['Aya', null, null]])
  })
})
