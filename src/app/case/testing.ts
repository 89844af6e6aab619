import type { MockApi } from '../../../mocks/node.ts'

/**
 * A case that the officer opened from a telephone report of somebody at a moment; what it is about stands in its title.
 * With a controller we are the processor.
 */
export async function openCase(
  api: MockApi,
  {
    receivedAt = '2026-11-20T06:10:00Z',
    title = 'Brief schuldhulp naar verkeerde ontvanger',
    role = 'resident',
    laws = ['avg'],
    controller = '',
  } = {},
) {
  const report = await send<{ id: string }>(api, 'POST', 'reports', {
    channel: 'phone',
    description: 'Brief over schulden bij de buren bezorgd',
    receivedAt,
    ongoing: 'yes',
    reporter: { role, phone: '000 000 00 01', callBack: true },
  })
  const settled = await send<{ case: { id: string; reference: string; version: number } }>(
    api,
    'POST',
    `reports/${report.id}/outcomes`,
    {
      outcome: 'caseOpened',
      title,
      regimes: laws,
      ...(controller !== '' && { ourRole: 'processor', controller }),
    },
  )
  return settled.case
}

/** One request to the API beside the screen: what happened before the test, or what a colleague does meanwhile. */
export async function send<T>(
  api: MockApi,
  method: 'POST' | 'PUT' | 'GET',
  path: string,
  body?: unknown,
  version?: number,
): Promise<T> {
  const answer = await api.fetch(
    new Request(`http://localhost/api/v1/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/** A letter about debts to one known recipient who confirmed its destruction. */
export const letterToNeighbour = {
  facts: {
    natures: ['confidentiality'],
    categories: ['name', 'address', 'debts'],
    specialCategories: [],
    classes: [{ class: 'financial', adjustment: 0 }],
    identifiability: 'maximum',
    people: { min: 1, max: 1, estimate: false },
    vulnerablePeople: 'no',
    secretAddress: 'no',
    protection: { unintelligible: 'no' },
    maliciousIntent: 'no',
    exfiltration: 'no',
    recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
  },
  incidentKind: 'postWrong',
  subjectGroups: ['customers'],
  consequences: 'Schaamte tegenover de buren.',
}
