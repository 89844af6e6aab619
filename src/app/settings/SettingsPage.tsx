import { PageHeading } from '../shell/PageHeading.tsx'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(settingsText)
  return <PageHeading title={text.title} documentTitle={text.title} />
}
