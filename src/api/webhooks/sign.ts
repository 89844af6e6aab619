import { type Instant } from '../../domain/time.ts'

const prefix = 'whsec_'

/** A secret as Standard Webhooks 1.0 writes it, of 32 bytes. @param hex of those bytes */
export const secretFrom = (hex: string): string => `${prefix}${Uint8Array.fromHex(hex).toBase64()}`

/**
 * The headers of one attempt to send a message, signed with each of the secrets (Standard Webhooks 1.0, symmetric
 * signatures): HMAC-SHA256 over id, moment and body, so that none of them can be changed or sent again later.
 */
export async function signedHeaders(
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Instant },
  secrets: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const timestamp = String(Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000))
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signatures = await Promise.all(secrets.map((secret) => signatureOf(signed, secret)))
  return {
    'content-type': 'application/json',
    'user-agent': 'Dijkwacht',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

async function signatureOf(signed: Uint8Array<ArrayBuffer>, secret: string): Promise<string> {
  const bytes = Uint8Array.fromBase64(secret.slice(prefix.length))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return `v1,${new Uint8Array(await crypto.subtle.sign('HMAC', key, signed)).toBase64()}`
}
