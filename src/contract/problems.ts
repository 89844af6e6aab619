import * as z from 'zod'

/** One fault in what was sent: where (a JSON pointer into the body, or the name of a parameter) and what is wrong. */
export const inputFault = z
  .object({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z.string().describe('JSON pointer into the body, or `/name` of the parameter'),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'InputFault' })

/** Every refusal and failure, per RFC 9457. */
export const problem = z
  .object({
    type: z.string().describe('URI reference that names the kind of problem'),
    status: z.int(),
    title: z.string().describe('What happened, in one sentence'),
    detail: z.string().describe('What is in the way and what resolves it'),
    code: z.string().describe('What happened, for programs'),
    instance: z.string().optional(),
    requestId: z.string(),
    resolve: z.string().optional().describe('What resolves it'),
    errors: z.array(inputFault).optional().describe('Every fault of invalid input at once'),
    inTheWay: z.record(z.string(), z.unknown()).optional().describe('What is in the way, as data'),
    currentVersion: z.int().optional(),
    yourVersion: z.int().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.output<typeof problem>
export type InputFault = z.output<typeof inputFault>

/** Whether somebody may do something now: true, or why not and what resolves it. */
export const ability = z.union([
  z.literal(true),
  z.object({
    code: z.string(),
    because: z.string(),
    resolve: z.string(),
    inTheWay: z.record(z.string(), z.unknown()).optional(),
  }),
])
export type Ability = z.output<typeof ability>
