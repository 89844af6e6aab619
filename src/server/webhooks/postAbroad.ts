import { type LookupAddress, lookup as ask } from 'node:dns'
import { request as plainly, type IncomingMessage } from 'node:http'
import { request as securely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { PostAbroad, PostOutcome } from '../../api/ports/webhooks.ts'
import { isPublic, networksOf } from './networks.ts'

const patienceMilliseconds = 15_000

/**
 * Sends messages to public addresses only, or to networks that the operator opened. The address that is checked is the one
 * that is connected to, so a name cannot change its meaning in between (DNS rebinding); nothing is followed elsewhere, and
 * of an answer only the status is read. Without encryption it reaches opened networks only.
 * @param networks such as `10.0.0.0/8`, open beside everything public
 */
export function postAbroad(networks: readonly string[]): PostAbroad {
  const opened = networksOf(networks)
  return ({ url, headers, body }) => {
    const { promise, resolve } = Promise.withResolvers<PostOutcome>()
    const target = new URL(url)
    const isSecure = target.protocol === 'https:'
    const isAllowed = (address: string) => opened.has(address) || (isSecure && isPublic(address))
    const host = hostOf(target)
    // For an address written as numbers nobody is asked.
    if (isIP(host) !== 0 && !isAllowed(host)) return Promise.resolve({ problem: 'forbiddenAddress' })
    const send = isSecure ? securely : plainly
    const sending = send(target, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: allowedOnly(isAllowed),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    sending.once('response', (answer: IncomingMessage) => {
      resolve({ status: answer.statusCode ?? 0 })
      answer.destroy()
    })
    sending.once('error', (error: Error) => resolve({ problem: problemOf(error) }))
    sending.end(body)
    return promise
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$/g, '')

/**
 * Which addresses `postAbroad` can reach at all: what an address itself tells is enough to refuse it at once. What a name
 * stands for is seen when something is sent.
 * @param networks as for `postAbroad`
 */
export function reachOf(networks: readonly string[]): (url: string) => boolean {
  const opened = networksOf(networks)
  return (url) => {
    const target = new URL(url)
    const isSecure = target.protocol === 'https:'
    const host = hostOf(target)
    if (isIP(host) !== 0) return opened.has(host) || (isSecure && isPublic(host))
    // This very machine, whoever is asked (RFC 6761, section 6.3).
    if (/^(?:.*\.)?localhost\.?$/.test(host)) return opened.has('127.0.0.1') || opened.has('::1')
    return isSecure || networks.length > 0
  }
}

class ForbiddenAddress extends Error {}

/** Asks for the addresses of a name; one that may not be reached spoils them all, for it was put there on purpose. */
const allowedOnly =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    ask(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const first = found?.[0]
      if (error || !first) callback(error ?? new Error('The name has no address'), '', 0)
      else if (!found.every(({ address }) => isAllowed(address))) callback(new ForbiddenAddress(), '', 0)
      else if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }

function problemOf(error: Error): Extract<PostOutcome, { readonly problem: string }>['problem'] {
  if (error instanceof ForbiddenAddress) return 'forbiddenAddress'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timedOut'
  const code = 'code' in error ? String(error.code) : ''
  return /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code) ? 'notSecure' : 'unreachable'
}
