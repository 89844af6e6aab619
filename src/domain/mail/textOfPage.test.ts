import { expect, it } from 'vitest'
import { asMeant, oneLine, storable } from './plainText.ts'
import { textOfPage } from './textOfPage.ts'

it('keeps the words of a page and the lines they stand on', () => {
  const page = `<html><head><title>T</title><style>p{color:red}</style></head><body>
    <p>Beste collega,</p><p>De lijst ging naar<br>de verkeerde school &eacute;n naar hun bestuur.</p>
    <table><tr><td>Naam</td><td>Klas</td></tr><tr><td>Bewoner</td><td>3b</td></tr></table><ul><li>een<li>twee</ul>`
  expect(textOfPage(page)).toBe(
    'Beste collega,\n\nDe lijst ging naar\nde verkeerde school én naar hun bestuur.\n\nNaam Klas\nBewoner 3b\n\n- een\n- twee',
  )
})

it('says where a link leads, for its words may say something else', () => {
  expect(textOfPage('<a href="https://example.net/x?a=1&amp;b=2">Uw bank</a>')).toBe(
    'Uw bank <https://example.net/x?a=1&b=2>',
  )
  expect(textOfPage('<a href="https://example.net/">https://example.net/</a>')).toBe('https://example.net/')
  expect(textOfPage('<a href="javascript:alert(1)">Klik</a>')).toBe('Klik')
})

it('leaves out what could act, and loses nothing behind a loose sign', () => {
  expect(
    textOfPage('a <b>< 3</b> & <script>alert("<p>")</script>c<!-- <p>d -->e<img src="https://example.net/x.gif">'),
  ).toBe('a < 3 & ce')
  expect(textOfPage('gewoon <')).toBe('gewoon <')
})

it('leaves out what mail programmes do not show, and nothing that only seems to be that', () => {
  const hidden =
    '<div style="display: none"><p>voorproefje <span>x</span></p></div><span style=\'font-size:0px\'>nul</span><p hidden>weg</p>'
  expect(textOfPage(`${hidden}<p style="color:red">Zichtbaar.</p>`)).toBe('Zichtbaar.')
  expect(textOfPage('<p style="display:none">Niet gesloten<div>Blijft.</div>')).toBe('Niet gesloten\nBlijft.')
  expect(textOfPage('<p style="font-size:0.9em">klein</p><img hidden>foto')).toBe('klein\n\nfoto')
})

it('takes no longer than the page is long', () => {
  const deep = '<div '.repeat(200_000)
  expect(textOfPage(deep)).toBe('')
  expect(textOfPage('<'.repeat(200_000)).length).toBe(200_000)
  expect(textOfPage(`${'<div hidden>'.repeat(100_000)}x${'</div>'.repeat(100_000)}Zichtbaar`)).toBe('Zichtbaar')
})

it('reads text as it was meant when the sender named the wrong set of signs', () => {
  expect(asMeant('EnvoyÃ© par cafÃ© â€“ â‚¬ 5')).toBe('Envoyé par café – € 5')
  expect(asMeant('Ænema, café, 日本, ½ ¾ «ü»')).toBe('Ænema, café, 日本, ½ ¾ «ü»')
})

it('keeps no sign that a store or a screen cannot hold', () => {
  expect(storable('a\0b\r\nc\td\u0007\ud800')).toBe('ab\nc\td\ufffd')
  expect(oneLine(' een\r\n twee ', 5)).toBe('een t')
})
