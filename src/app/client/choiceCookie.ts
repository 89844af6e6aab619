const year = 365 * 24 * 3600

/** A choice about looks that the server must know when it draws a page: kept for a year, no secret and no personal data. */
export function rememberChoice(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`
}
