import * as z from 'zod'

/** For acts that need nothing but being asked. */
export const noContentBody = z.strictObject({}).meta({ id: 'NoContent' })
