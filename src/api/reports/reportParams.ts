import * as z from 'zod'
import { id } from '../../contract/primitives.ts'

export const reportParams = z.object({ id: id.transform((one) => one.toLowerCase()) })
