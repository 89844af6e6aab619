import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../src/contract/cases.ts'
import type { Desk } from '../support/browser.ts'
import { mouse, see, seeHeading, type Hand } from '../support/hand.ts'
import { startHouse } from '../support/house.ts'
import { keyboard } from '../support/keyboard.ts'
import * as job from '../support/wholeJob.ts'
import { worlds } from '../support/worlds.ts'

describe.each(worlds)('$where', ({ start, look }) => {
  const { world } = start(['dpo'])
  let desk: Desk
  let officer: Hand
  let reference = ''

  beforeAll(async () => {
    desk = await world().desk('officer')
    officer = keyboard(desk.page)
  })

  describe('one leak, from telephone call to register', () => {
    it('is taken in while the other one talks', async () => {
      await desk.page.goto('/')
      await see(desk.page, 'U hebt geen open zaken')
      await look(desk.page, 'an empty worklist')
      await officer.visit('Meldingen')
      await see(desk.page, 'Alle meldingen zijn behandeld')
      await look(desk.page, 'an empty inbox')
      await job.takeInByTelephone(officer, look)
    })

    it('becomes a case', async () => {
      reference = await job.openCase(officer, look)
      expect(reference).toMatch(/^DL-\d{4}-0001$/)
    })

    it('takes in what a resident reports from home', async () => {
      const home = await world().desk(null)
      expect(await job.reportFromHome(keyboard(home.page), look)).toMatch(/^[\w-]{20,}$/)
      await job.joinCase(officer, reference, look)
      await desk.page.goto(`/zaken/${reference}`)
      await see(desk.page, job.leak.seen)
    })

    it('gets its clock, and the leak is closed', () => job.establishAndContain(officer, look))
    it('shows a score that moves with each answer', () => job.identifyData(officer, look))
    it('asks why where the verdict differs from the advice', () => job.assessRisk(officer, look))

    it('carries the advice of the DPO, written at a desk of their own', async () => {
      await job.askDpo(officer, look)
      const dpo = await world().desk('dpo')
      await job.adviseAsDpo(keyboard(dpo.page), reference, look)
      await dpo.page.close()
      await see(desk.page, 'Een risico is niet uit te sluiten. Bij twijfel melden.')
      await look(desk.page, 'the advice as the officer reads it')
    })

    it('is decided upon and notified', () => job.notifyAuthority(officer, look))
    it('is told to the people', () => job.informPeople(officer, look))
    it('leaves a lesson and is closed', () => job.learnAndClose(officer, look))

    it('tells its whole course', async () => {
      await officer.follow('Toon zoals bekend op')
      await seeHeading(desk.page, 'Verloop')
      for (const step of ['Zaak aangemaakt', 'Ingedamd', 'Gemeld bij de AP', 'Afgesloten']) await see(desk.page, step)
      await look(desk.page, 'the chronology')
    })

    it('stands in the register, and leaves in its export', async () => {
      await officer.visit('Register')
      await see(desk.page, reference)
      await look(desk.page, 'the register')
      await officer.press('Exporteren')
      await look(desk.page, 'what the export is for')
      await officer.write('Waarvoor is de export?', 'Controle door de FG')
      await officer.choose('Soort bestand', 'CSV, met codes')
      const [download] = await Promise.all([desk.page.waitForEvent('download'), officer.press('Bestand maken')])
      const csv = await readFile(await download.path(), 'utf8')
      const line = csv.split('\n').find((each) => each.includes(reference))
      expect(line).toContain('123456')
    })
  })
})

describe('a power cut', () => {
  const { house } = startHouse()

  it('takes away nothing that was acknowledged', async () => {
    const { server, api, officer } = house()
    const told = await api.send<{ id: string }>('POST', 'reports', { channel: 'phone', description: job.leak.told })
    const opened = await api.send<{ case: { reference: string } }>('POST', `reports/${told.id}/outcomes`, {
      outcome: 'caseOpened',
      title: job.leak.title,
    })
    const { reference } = opened.case
    const screen = await house().desk(officer)
    const hand = mouse(screen.page)
    await hand.page.goto(`/zaken/${reference}`)
    await hand.follow('Oorzaak en lessen')
    await hand.choose('Waar kwam het vandaan?', 'Van binnen de organisatie')
    await hand.choose('Met opzet?', 'Nee, een vergissing of ongeluk')
    await hand.write('Oorzaak en les', job.leak.lesson)
    await see(screen.page, /Bewaard \d/)
    const before = await api.get<CaseView>(`cases/${reference}`)
    await screen.withoutNetwork(async () => {
      await server.kill()
      await server.startAgain()
      await screen.page.reload()
      await seeHeading(screen.page, job.leak.title)
    })
    expect(before.lessons?.text).toBe(job.leak.lesson)
    expect(await api.get<CaseView>(`cases/${reference}`)).toEqual(before)
    expect(() => server.command('verify-log')).not.toThrow()
    await hand.visit('Werklijst')
    await see(screen.page, reference)
  })
})
