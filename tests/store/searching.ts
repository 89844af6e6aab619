import { beforeEach, describe, expect, it } from 'vitest'
import { enoughAsTyped } from '../../src/api/misspelling.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { CaseQuery, SearchQuery } from '../../src/api/ports/lists.ts'
import { declareNoBreach } from '../../src/domain/case/closeCase.ts'
import { addHours } from '../../src/domain/time.ts'
import { allCases, allReports, freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

/** How words find it again: forgiving in lists, and the best few of everything in the one search. */
export function searchingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} searches`, () => {
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
    })
    const openOne = async (title: string, words = title) =>
      desk.open(await desk.receive('x'), title, { open: words, restricted: '' })
    const listed = async (q: string) => (await store.findCases(allCases({ q }))).items.map(({ title }) => title)
    const best = async (q: string, over: Partial<SearchQuery> = {}) => {
      const { cases, reports } = await store.search({ q, searchRestricted: false, limit: 5, ...over })
      return { cases: cases.map(({ title }) => title), reports }
    }

    it.each([
      ['schuldhup', 'one letter missing'],
      ['shculdhulp', 'two letters the wrong way round'],
      ['chuldhulp', 'the first letter missing'],
      ['schuldh', 'only its beginning'],
      ['shuldhulp breif', 'two words, each wrong in its own way'],
      ['schuldhlup bezorgt', 'a word more, of which nothing else is left'],
    ])('for %s: %s', async (q) => {
      await openOne('Brief schuldhulp verkeerd bezorgd')
      await openOne('Laptop uit auto gestolen')
      expect(await listed(q)).toEqual(['Brief schuldhulp verkeerd bezorgd'])
    })

    it('for a word with a hyphen also when it is typed as one, and misspelt', async () => {
      await openOne('Usb-stick met paspoortkopieën kwijt')
      for (const q of ['usb-stick', 'usb stick', 'usbstick', 'usbstik', 'paspoort', 'pasport', 'paspoortcopie'])
        expect([q, await listed(q)]).toEqual([q, ['Usb-stick met paspoortkopieën kwijt']])
    })

    it('for the words as typed first, and for what resembles them after, whatever the order', async () => {
      await openOne('Map met een paspoort')
      await openOne('Kopie van een pasport')
      await openOne('Aktetas met paspoorten')
      const byTitle = { q: 'pasport', sort: 'title' } as const
      const titles = async (over: Partial<CaseQuery> = {}) =>
        (await store.findCases(allCases({ ...byTitle, ...over }))).items.map(({ title }) => title)
      const near = ['Aktetas met paspoorten', 'Map met een paspoort']
      expect(await titles()).toEqual(['Kopie van een pasport', ...near])
      expect(await titles({ descending: true })).toEqual(['Kopie van een pasport', ...near.toReversed()])
      const nearOn = async (over: Partial<CaseQuery>) => (await store.findCases(allCases({ ...byTitle, ...over }))).near
      expect([await nearOn({}), await nearOn({ limit: 2 }), await nearOn({ q: 'aktetas' })]).toEqual([2, 1, 0])
      expect((await store.countCases(allCases({ q: 'pasport' }))).matching).toBe(3)
    })

    it('for no other word where many hold the one that was typed', async () => {
      for (let at = 0; at < enoughAsTyped; at += 1) await openOne('Brief zoek')
      await openOne('Bries over het plein')
      expect(new Set(await listed('brief'))).toEqual(new Set(['Brief zoek']))
      expect(await listed('brief plein')).toEqual(['Bries over het plein'])
    })

    it('for kin of a word, as Dutch inflects it', async () => {
      await openOne('Twee brieven zoek')
      await openOne('Brief verstuurd')
      await openOne('Huizen bezocht')
      for (const q of ['brief', 'brieven'])
        expect([q, await listed(q)]).toEqual([q, ['Twee brieven zoek', 'Brief verstuurd']])
      expect(await listed('huis')).toEqual(['Huizen bezocht'])
      expect((await best('brieven')).cases).toEqual(['Brief verstuurd', 'Twee brieven zoek'])
    })

    it('for a misspelt word in titles before texts, after everything that holds it as typed', async () => {
      desk.now = addHours(tuesday, 2)
      await openOne('Aktetas zoek', 'Aktetas zoek, met een paspoort')
      desk.now = addHours(tuesday, 1)
      await openOne('Paspoort zoek')
      desk.now = tuesday
      await openOne('Map zoek', 'Map zoek, met een pasport')
      expect((await best('pasport')).cases).toEqual(['Map zoek', 'Paspoort zoek', 'Aktetas zoek'])
    })

    it('for numbers exactly: one digit further is another case', async () => {
      await openOne('Melding', 'Melding Z2026-12345')
      expect(await listed('z2026 12345')).toEqual(['Melding'])
      expect(await listed('z2026 12346')).toEqual([])
      expect(await listed('z2027')).toEqual([])
    })

    it('forgives misspelt names only to those who may read reporters', async () => {
      const id = await desk.receive('Gevonden', { name: 'Wilhelmina Zwartjes' })
      const ids = async (q: string, searchRestricted: boolean) =>
        (await store.findReports(allReports({ q, searchRestricted }))).items.map((row) => row.id)
      expect(await ids('zwarjtes wilhelmnia', true)).toEqual([id])
      expect(await ids('zwarjtes', false)).toEqual([])
      expect(await best('zwarjtes')).toEqual({ cases: [], reports: [] })
      expect(await best('zwarjtes', { searchRestricted: true })).toEqual({ cases: [], reports: [id] })
      expect(await best('zwa', { searchRestricted: true })).toEqual({ cases: [], reports: [id] })
      expect(await best('zwa')).toEqual({ cases: [], reports: [] })
    })

    it('reports as typed before what resembles them, page by page', async () => {
      const near = await desk.receive('Een paspoort gevonden')
      desk.now = addHours(tuesday, 1)
      const exact = await desk.receive('Mijn pasport is weg')
      desk.now = addHours(tuesday, 2)
      const newest = await desk.receive('Twee paspoorten')
      const page = async (cursor: string | null) =>
        store.findReports(allReports({ q: 'pasport', descending: false, limit: 1, cursor }))
      const [first, second] = [await page(null), await page((await page(null)).next)]
      const third = await page(second.next)
      expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual([exact, near, newest])
      expect(third.next).toBeNull()
      expect((await best('pasport')).reports).toEqual([exact, newest, near])
    })

    it('everywhere at once: titles first, then open cases, then the newest, and forgiven words last', async () => {
      await openOne('Iets anders', 'Iets anders over een brief')
      desk.now = addHours(tuesday, 1)
      const closed = await openOne('Brief verstuurd')
      desk.now = addHours(tuesday, 2)
      await openOne('Brief ontvangen')
      await openOne('Briefje zoek')
      await openOne('Griep in huis')
      desk.now = addHours(tuesday, 3)
      await openOne('Brief zoek')
      await openOne('Een bries', 'Een bries')
      await desk.act(closed, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      expect((await best('brief', { limit: 9 })).cases).toEqual([
        'Brief zoek',
        'Briefje zoek',
        'Brief ontvangen',
        'Brief verstuurd',
        'Iets anders',
        'Een bries',
      ])
      expect((await best('brief', { limit: 2 })).cases).toEqual(['Brief zoek', 'Briefje zoek'])
      expect((await best('zoek brie')).cases).toEqual(['Brief zoek', 'Briefje zoek'])
    })

    it('in cases and reports, the newest report first', async () => {
      const older = await desk.receive('Tas met dossiers gevonden')
      desk.now = addHours(tuesday, 1)
      const newer = await desk.receive('Nog een tas')
      await openOne('Tas in de trein')
      expect(await best('tas')).toEqual({ cases: ['Tas in de trein'], reports: [newer, older] })
    })

    it('for nothing that is no word', async () => {
      await openOne('Brief')
      for (const q of ['', ' ', '!', '%', "'", ':*', "br' | 'x"]) {
        expect([q, (await best(q)).cases]).toEqual([q, []])
      }
    })
  })
}
