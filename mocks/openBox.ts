import type { SecretBox } from '../src/api/ports/webhooks.ts'

/** Keeps secrets as they are: in memory nobody else can read them. */
export const openBox: SecretBox = {
  seal: (secret, about) => JSON.stringify([about, secret]),
  open: (sealed, about) => {
    const [madeFor, secret] = JSON.parse(sealed) as [string, string]
    if (madeFor !== about) throw new Error('A secret was sealed for something else')
    return secret
  },
}
