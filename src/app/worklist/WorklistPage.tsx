import { PageHeading } from '../shell/PageHeading.tsx'
import { worklistText } from '../text/worklist.ts'
import { useText } from '../text/LanguageProvider.tsx'

export function Component() {
  const text = useText(worklistText)
  return <PageHeading title={text.title} documentTitle={text.title} />
}
