/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has begun by then; the browser holds what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
