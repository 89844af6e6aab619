import { crc32, deflateSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import type { CaseList } from '../../src/contract/cases.ts'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { startHouse } from './support/house.ts'

const { house } = startHouse('practice')
let desk: Desk
let reference = ''

beforeAll(async () => {
  const { api, officer } = house()
  const cases = await api.get<CaseList>('cases?view=team&limit=1')
  reference = cases.items[0]?.reference ?? ''
  desk = await house().desk(officer)
})

const script = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'run\'"><script>document.title="run"</script></svg>',
)

it('takes files by keyboard, shows a picture, keeps a download, and runs nothing', async () => {
  const { page } = desk
  await page.goto(`/zaken/${reference}`)
  const pieces = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Stukken', exact: true }) })
    .last()
  await pieces.getByRole('button', { name: /^Toevoegen/ }).press('Enter')
  const choose = pieces.getByRole('button', { name: 'Kies bestanden' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.press('Enter')])
  await chooser.setFiles([
    { name: 'scherm.png', mimeType: 'image/png', buffer: pixel() },
    { name: 'tekening.png', mimeType: 'image/png', buffer: script },
  ])
  await pieces.getByRole('link', { name: /tekening\.png/ }).waitFor()
  await pieces.getByText('De inhoud is iets anders dan de naam zegt: SVG-tekening.').waitFor()
  expect(await pieces.getByRole('button', { name: /^Bekijk/ }).count()).toBe(1)
  await expectAccessible(page, 'files of a case')

  const look = pieces.getByRole('button', { name: /^Bekijk/ })
  await look.press('Enter')
  const picture = page.getByRole('img', { name: 'Afbeelding: scherm.png' })
  await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBe(1)
  await expectAccessible(page, 'a picture of a case')
  await page.keyboard.press('Escape')
  expect(await look.evaluate((button) => button === document.activeElement)).toBe(true)

  const link = pieces.getByRole('link', { name: /tekening\.png/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
  expect(download.suggestedFilename()).toBe('tekening.png')
  // Opened as a page of ours it would be the classic attack: the browser keeps it instead.
  const address = await link.getAttribute('href')
  const tab = await desk.context.newPage()
  const [kept] = await Promise.all([tab.waitForEvent('download'), tab.goto(address ?? '').catch(() => undefined)])
  expect(kept.suggestedFilename()).toBe('tekening.png')
  expect(await tab.title()).not.toBe('run')
  await tab.close()
})

it('covers part of a picture by keyboard, and shows the copy to who may not see the picture', async () => {
  const { page } = desk
  await page.goto(`/zaken/${reference}`)
  const pieces = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Stukken', exact: true }) })
    .last()
  await pieces.getByRole('button', { name: /^Dek gegevens af.*scherm\.png/ }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Gegevens afdekken in scherm.png' })
  await dialog.getByRole('button', { name: 'Bewaar afgedekte kopie' }).press('Enter')
  await dialog.getByText('Zet eerst een zwart vlak over wat niemand hoeft te zien.').waitFor()
  await dialog.getByRole('button', { name: 'Vlak toevoegen' }).press('Enter')
  const box = dialog.getByRole('button', { name: /^Vlak 1:/ })
  await box.focus()
  await box.press('Shift+ArrowRight')
  await expectAccessible(page, 'covering part of a picture')
  await dialog.getByRole('button', { name: 'Bewaar afgedekte kopie' }).press('Enter')
  await pieces.getByText(/afgedekte kopie$/).waitFor()

  const auditor = await house().desk(house().hire('Aafke Auditor', 'auditor'))
  await auditor.page.goto(`/zaken/${reference}`)
  await auditor.page.getByRole('button', { name: /^Bekijk.*afgedekte kopie/ }).press('Enter')
  const copy = auditor.page.getByRole('img', { name: 'Afbeelding: afgedekte kopie.png' })
  // The only pixel lies under the box.
  await expect.poll(() => copy.evaluate(colourOfFirstPixel)).toBe('0 0 0')
  expect(await auditor.page.getByRole('button', { name: /^Bekijk/ }).count()).toBe(1)
})

function colourOfFirstPixel(drawn: Element): string {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
  if (!pen || !(drawn instanceof HTMLImageElement) || !drawn.complete) return 'nothing yet'
  pen.drawImage(drawn, 0, 0)
  return pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(' ')
}

/** A proper PNG of one grey dot. */
function pixel(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}
