import * as z from 'zod'
import { line, slug } from './primitives.ts'

const account = z.strictObject({
  name: line,
  email: z.email().max(254),
  password: z.string().max(1000),
})

/** What an empty installation asks: the code from the console, and an organisation of one's own or one to practise in. */
export const setupBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('organisation'),
      code: z.string().max(100),
      organisation: z.strictObject({ name: line, slug }),
      account,
    }),
    z.strictObject({ kind: z.literal('practice'), code: z.string().max(100), account }),
  ])
  .meta({ id: 'SetupBody' })
export type SetupBody = z.input<typeof setupBody>

/** Whether somebody may still set the installation up. */
export type SetupState = { readonly open: boolean }
export type SetupDone = {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string }
}
