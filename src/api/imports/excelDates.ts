/** Whether numbers in this format are shown as dates: Excel's own (14-22, 45-47 and the local ones), or one that names days or years. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
  // Without literal text, colours and conditions: `[Red]` and `"dagen"` are no dates.
  const plain = code.replaceAll(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '')
  return /[dyj]/i.test(plain) || /h.*m|m.*s/i.test(plain)
}

/**
 * The day, or the local moment, that a serial number means: days since 30 December 1899, or since 1 January 1904 in
 * workbooks of the first Macs. Less than a day is a time alone, as `14:16:00`.
 */
export function dateOfSerial(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial)
  const start = from1904 ? new Temporal.PlainDateTime(1904, 1, 1) : new Temporal.PlainDateTime(1899, 12, 30)
  // Seconds: fractions of a day are never exact.
  const moment = start.add({ seconds: Math.round(serial * 86_400) })
  if (serial > 0 && serial < 1) return moment.toPlainTime().toString({ smallestUnit: 'second' })
  return serial % 1 === 0
    ? moment.toPlainDate().toString()
    : moment.toString({ smallestUnit: 'second' }).replace('T', ' ')
}
