import type { monitoring as nl } from '../nl/monitoring.ts'

export const monitoring = {
  title: 'Monitoring',
} satisfies typeof nl
