import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ap202208 } from '../src/domain/law/form/packs/ap202208.ts'
import { edpb202606 } from '../src/domain/law/form/packs/edpb202606.ts'

// The facts of the law are kept beside the project, not in it; where they are absent these tests are skipped.
const file = join(resolve(process.env['LAW_DIR'] ?? '../shared/law'), 'notification-form.json')

const schema = z.object({
  fields: z.array(
    z.object({
      id: z.string(),
      chapter: z.int(),
      type: z.string(),
      show_if: z.string().optional(),
      options: z.array(z.object({ code: z.string() })).optional(),
    }),
  ),
  edpb_template_2026: z.object({ map_ap_to_edpb: z.record(z.string(), z.array(z.int())) }),
})

describe.skipIf(!existsSync(file))('notification-form.json', () => {
  const form = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  // Of one number nobody found out what it asks.
  const fields = (form?.fields ?? []).filter(({ type }) => type !== 'unknown')

  it('has our questions, in the same order and the same chapters', () => {
    const ours = ap202208.questions.map(({ id, chapter }) => `${chapter}: ${id}`)
    expect(ours).toEqual(fields.map(({ id, chapter }) => `${chapter}: ${id}`))
  })
  it.each(fields)(
    'offers the same choices at $id, under the same kind of condition',
    ({ id, options, show_if: condition }) => {
      const ours = ap202208.questions.find((question) => question.id === id)
      expect(ours?.choices ?? []).toEqual((options ?? []).map(({ code }) => code))
      const words = condition?.match(/[\w.]+/g) ?? []
      expect(ours?.askedIf === undefined).toBe(condition === undefined)
      if (ours?.askedIf) expect(words).toContain(ours.askedIf.question)
      if (ours?.askedIf && 'anyOf' in ours.askedIf)
        expect(words).toEqual(expect.arrayContaining([...ours.askedIf.anyOf]))
    },
  )
  it('is carried over to the same fields of the EDPB’s draft', () => {
    expect(edpb202606.fields).toEqual(form?.edpb_template_2026.map_ap_to_edpb)
  })
})
