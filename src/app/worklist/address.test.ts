import { expect, it } from 'vitest'
import { noFilters, plainView, readAddress, sortOf, writeAddress } from './address.ts'

const read = (query: string) => readAddress(new URLSearchParams(query), 'mine')

it('writes what it reads, the same address for the same list', () => {
  for (const query of [
    '?weergave=team',
    '?weergave=team&termijn=te-laat',
    '?weergave=team&eindigt-vanaf=2026-11-20T13:00:00.000Z&eindigt-voor=2026-11-20T14:00:00.000Z',
    '?weergave=wacht&wacht-op=tweede-lezer',
    '?weergave=team&wacht-op=mij',
    '?weergave=mijn&ap=toBeNotified,notified&behandelaar=me,none&soort=cyber',
    '?weergave=afgesloten&van=2026-01-01&tot=2026-03-31&sorteer=-openedAt',
  ]) {
    expect(writeAddress(read(query))).toBe(query)
  }
})

it('reads one view for each name, and one’s own view without any', () => {
  expect(
    ['mijn', 'niet-toegewezen', 'team', 'wacht', 'afgesloten', 'zoeken'].map((name) => read(`?weergave=${name}`).view),
  ).toEqual(['mine', 'unassigned', 'team', 'waiting', 'closed', 'search'])
  expect(read('').view).toBe('mine')
})

it('leaves out what is no filter, no day and no sort', () => {
  expect(
    read(
      '?weergave=team&ap=verzonnen&van=gisteren&tot=2026-02-30x&sorteer=naam&eindigt-voor=morgen&wacht-op=Godot&q=Jan',
    ),
  ).toEqual({
    ...plainView('team'),
    filters: noFilters,
  })
})

it('sorts by the deadline, and what is closed by when it was closed last', () => {
  expect(sortOf(plainView('team'))).toBe('deadline')
  expect(sortOf(plainView('closed'))).toBe('-closedAt')
})
