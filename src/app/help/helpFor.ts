import type { HelpScreen } from '../text/helpShape.ts'
import { partOf } from '../case/sections.ts'
import { pages } from '../shell/pages.ts'

const screens: readonly (readonly [path: string, screen: HelpScreen])[] = [
  [pages.phoneReport, 'phone'],
  [pages.inbox, 'inbox'],
  [pages.fastLane, 'fastLane'],
  [pages.worklist, 'worklist'],
  [pages.register, 'register'],
  [pages.monitoring, 'monitoring'],
  [pages.calculators, 'calculators'],
  [pages.settings, 'settings'],
]

/** What is explained at an address, the nearest first: of a part of a case also the case itself. */
export function helpFor(pathname: string): readonly HelpScreen[] {
  const [, root, , part] = pathname.split('/')
  if (root === 'zaken') {
    if (part === 'ap-formulier') return ['authority', 'case']
    const shown = partOf(part)
    return shown === null || shown === 'noBreach' ? ['case'] : [shown, 'case']
  }
  const found = screens.find(([path]) => pathname === path || pathname.startsWith(`${path}/`))
  return found ? [found[1]] : ['worklist']
}
