import { pages } from '../shell/pages.ts'

export const calculators = ['deadline', 'risk'] as const
export type Calculator = (typeof calculators)[number]

/** The risk has a path of its own, so that it can be linked to. */
const pathOf: Record<Calculator, string> = {
  deadline: pages.calculators,
  risk: pages.riskCalculator,
}

const startFrom = 'zaak'

/** The case whose facts a calculation starts from; null where it starts empty. */
export const referenceFrom = (query: URLSearchParams): string | null => query.get(startFrom)

/** The address of a calculator, starting from a case where one is named. */
export const addressOf = (calculator: Calculator, reference: string | null = null): string =>
  pathOf[calculator] + (reference === null ? '' : `?${new URLSearchParams({ [startFrom]: reference }).toString()}`)
