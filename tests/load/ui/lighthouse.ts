import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import type { BrowserContext } from 'playwright-core'
import { launchChromiumIn } from '../../support/chromium.ts'
import { freePort } from '../../support/freePort.ts'

const categories = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof categories)[number]

/** Points from 0 to 100, and what cost points, by the name of the audit. */
export type Verdict = { readonly points: Readonly<Record<Category, number>>; readonly lost: readonly string[] }

export type LighthouseDesk = {
  judge(url: string, device: 'desktop' | 'mobile'): Promise<Verdict>
  close(): Promise<void>
}

/** A browser that Lighthouse can look through, with the session that `signIn` makes. */
export async function openLighthouse(signIn: (context: BrowserContext) => Promise<void>): Promise<LighthouseDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'dijkwacht-lighthouse-'))
  const port = await freePort()
  const context = await launchChromiumIn(folder, [`--remote-debugging-port=${port}`])
  await signIn(context)
  return {
    judge: async (url, device) => {
      const flags = {
        port,
        onlyCategories: [...categories],
        disableStorageReset: true,
        // The live stream never ends, so Lighthouse would wait the whole of its 45 seconds for the network to rest.
        maxWaitForLoad: 6000,
        logLevel: 'error' as const,
      }
      const result = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined)
      if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
      const { categories: judged, audits, runtimeError } = result.lhr
      if (runtimeError) throw new Error(`Lighthouse could not judge ${url}: ${runtimeError.message}`)
      const points = (category: Category) => Math.round((judged[category]?.score ?? 0) * 100)
      const weighty = Object.values(judged).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      return {
        points: {
          performance: points('performance'),
          accessibility: points('accessibility'),
          'best-practices': points('best-practices'),
        },
        lost: weighty
          .map(({ id }) => audits[id])
          .filter((audit) => typeof audit?.score === 'number' && audit.score < 0.9)
          .map((audit) => [audit?.id, audit?.displayValue, audit && placeOf(audit)].filter(Boolean).join(' ')),
      }
    },
    close: async () => {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Audits = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']['audits']

/** The first element that an audit complains about. */
function placeOf({ details }: Audits[string]): string | undefined {
  const items: readonly unknown[] = details && 'items' in details && Array.isArray(details.items) ? details.items : []
  const [first] = items
  const node = typeof first === 'object' && first !== null && 'node' in first ? first.node : undefined
  return typeof node === 'object' && node !== null && 'selector' in node ? String(node.selector) : undefined
}
