import { useRef } from 'react'
import { newIdempotencyKey } from './request.ts'

/**
 * The idempotency key of a form that is sent as one body: the same body, sent again after a lost answer or a refusal,
 * keeps its key and counts once; another body is another request.
 */
export function useWriteKey(): (body: unknown) => string {
  const last = useRef({ of: '', key: '' })
  return (body) => {
    const of = JSON.stringify(body)
    if (last.current.of !== of) last.current = { of, key: newIdempotencyKey() }
    return last.current.key
  }
}
