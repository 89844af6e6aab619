import { PageHeading } from '../shell/PageHeading.tsx'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(monitoringText)
  return <PageHeading title={text.title} documentTitle={text.title} />
}
