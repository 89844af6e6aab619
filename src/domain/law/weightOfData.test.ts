import { describe, expect, it } from 'vitest'
import { classesFrom, classesLeftOut, combines, concrete, damages, enablesFraud, scoreOf } from './dataClasses.ts'
import { categories, type Category, type ClassScore } from './facts.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

const weightsOf = (category: Category, lean: 'mild' | 'worst') =>
  classesFrom({ categories: [category] }, lean).map((one) => [one.class, scoreOf(one, pack.severity)])

describe('a kind of data that was ticked', () => {
  it.each([
    ['name', 'simple', 1],
    ['sex', 'simple', 1],
    ['birth', 'simple', 1],
    ['bsn', 'simple', 2],
    ['contact', 'simple', 1],
    ['address', 'simple', 1],
    ['email', 'simple', 1],
    ['phone', 'simple', 1],
    ['iban', 'financial', 2],
    ['card', 'financial', 4],
    ['debts', 'financial', 3],
    ['benefits', 'financial', 3],
    ['identityDocumentCopy', 'financial', 4],
    ['location', 'behavioural', 2],
    ['criminal', 'sensitive', 4],
    ['unknown', 'simple', 1],
    ['other', 'simple', 1],
  ] as const)('%s counts as %s data with %i, however it is read', (category, dataClass, score) => {
    expect(weightsOf(category, 'mild')).toEqual([[dataClass, score]])
    expect(weightsOf(category, 'worst')).toEqual([[dataClass, score]])
  })

  it.each([
    ['access', ['simple', 2], ['financial', 4]],
    ['financial', ['financial', 2], ['financial', 3]],
    ['financialOther', ['financial', 2], ['financial', 3]],
  ] as const)('%s says too little: it is read both mildly and gravely', (category, mild, worst) => {
    expect(weightsOf(category, 'mild')).toEqual([mild])
    expect(weightsOf(category, 'worst')).toEqual([worst])
  })

  it('any special category counts as sensitive data once, beside the others', () => {
    expect(classesFrom({ categories: ['name'], specialCategories: ['health', 'religion'] }, 'worst')).toEqual([
      { class: 'simple', adjustment: 0 },
      { class: 'sensitive', adjustment: 0 },
    ])
    expect(classesFrom({ specialCategories: [] }, 'worst')).toEqual([])
    expect(classesFrom({}, 'mild')).toEqual([])
  })

  it('an adjustment never leads out of the table of ENISA, which ends at 1 and at 4', () => {
    expect(scoreOf({ class: 'sensitive', adjustment: 3 }, pack.severity)).toBe(4)
    expect(scoreOf({ class: 'simple', adjustment: -3 }, pack.severity)).toBe(1)
    expect(scoreOf({ class: 'financial', adjustment: -1 }, pack.severity)).toBe(2)
  })
})

describe('what was ticked beside classes that were scored', () => {
  const simple: ClassScore = { class: 'simple', adjustment: 0 }
  const leftOut = (ticked: readonly Category[], classes: readonly ClassScore[], lean: 'mild' | 'worst') =>
    classesLeftOut({ categories: ticked, classes }, lean, pack)

  it('counts at its base at worst, and as telling nothing at its mildest', () => {
    expect(leftOut(['debts'], [simple], 'worst')).toEqual([{ class: 'financial', adjustment: 0 }])
    expect(leftOut(['debts'], [simple], 'mild')).toEqual([{ class: 'financial', adjustment: -2 }])
  })
  it('never counts above the base of its class, or scoring the class would be milder than leaving it out', () => {
    expect(leftOut(['card'], [simple], 'worst')).toEqual([{ class: 'financial', adjustment: 0 }])
  })
  it('counts once per class, at the graver of two kinds', () => {
    expect(leftOut(['iban', 'debts'], [simple], 'worst')).toEqual([{ class: 'financial', adjustment: 0 }])
    expect(leftOut(['location', 'debts'], [simple], 'worst')).toEqual([
      { class: 'behavioural', adjustment: 0 },
      { class: 'financial', adjustment: 0 },
    ])
  })
  it('was not left out where its class was scored in either of its readings', () => {
    expect(leftOut(['debts'], [simple, { class: 'financial', adjustment: -2 }], 'worst')).toEqual([])
    expect(leftOut(['access'], [simple], 'worst')).toEqual([])
    expect(leftOut(['access'], [{ class: 'financial', adjustment: -2 }], 'worst')).toEqual([])
  })
  it('adds nothing to a score as high as its own, of whichever class that is', () => {
    const behaviour: ClassScore = { class: 'behavioural', adjustment: 1 }
    expect(leftOut(['debts'], [behaviour, simple], 'worst')).toEqual([])
    expect(leftOut(['debts'], [simple, { ...behaviour, adjustment: 0 }], 'worst')).toHaveLength(1)
  })
  it('is nothing where nothing was scored, or nothing ticked', () => {
    expect(leftOut(['debts'], [], 'worst')).toEqual([])
    expect(classesLeftOut({ categories: ['debts'] }, 'worst', pack)).toEqual([])
    expect(classesLeftOut({ classes: [simple] }, 'worst', pack)).toEqual([])
  })
})

describe('of all kinds of data', () => {
  it('"unknown" and "other" name nothing', () => {
    expect(concrete(['name', 'unknown', 'bsn', 'other'])).toEqual(['name', 'bsn'])
    expect(concrete(undefined)).toEqual([])
  })
  it('only number, log-in, card and copy of a document enable fraud by themselves', () => {
    expect(categories.filter((category) => enablesFraud([category]))).toEqual([
      'bsn',
      'access',
      'card',
      'identityDocumentCopy',
    ])
    expect(enablesFraud(['name', 'bsn'])).toBe(true)
  })
  it('only debts, benefits and criminal data damage whoever they are about', () => {
    expect(categories.filter((category) => damages([category]))).toEqual(['debts', 'benefits', 'criminal'])
    expect(damages(['criminal', 'name'])).toBe(true)
  })
  it('a name with a date of birth lets somebody pose as another once there is a way to reach them', () => {
    const completing = categories.filter((category) => combines(['name', 'birth', category]))
    expect(completing).toEqual(['contact', 'address', 'email', 'phone', 'iban'])
    expect(combines(['birth', 'address'])).toBe(false)
    expect(combines(['name', 'address'])).toBe(false)
    expect(combines(['name', 'birth', 'address', 'sex'])).toBe(true)
  })
})
