import { createHmac, timingSafeEqual } from 'node:crypto'

/** How the cookie of a session is called; over https its prefix makes the browser refuse it from anywhere but this host. */
export const cookiePrefix = (secure: boolean): string => (secure ? '__Host-dijkwacht' : 'dijkwacht')
export const sessionCookieName = (secure: boolean): string => `${cookiePrefix(secure)}.session_token`

/**
 * The session token that a request carries, when its signature is ours; null otherwise.
 * better-auth writes `token.signature`, a base64 HMAC-SHA256, percent-encoded.
 */
export function sessionTokenOf(cookieHeader: string | null, name: string, secret: string): string | null {
  const value = cookieValue(cookieHeader, name)
  const end = value?.lastIndexOf('.') ?? -1
  if (!value || end < 1) return null
  const token = value.slice(0, end)
  const signature = Buffer.from(value.slice(end + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function cookieValue(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key = '', ...value] = pair.trim().split('=')
    if (key !== name) continue
    try {
      return decodeURIComponent(value.join('='))
    } catch {
      return null
    }
  }
  return null
}
